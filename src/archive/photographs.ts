import type { Caption, Page, Piece } from '../model/index.ts';
import { oncePerArchive } from './once.ts';
import { pagesInOrder } from './pages-in-order.ts';
import { type Sheet, sheetLength, sheetsOf } from './sheets.ts';

/** A photograph, of which the caption is all that is left. */
export type PhotographEntry = {
  readonly caption: Caption;
  readonly page: Page;
  /** The piece that it was printed with. */
  readonly piece: Piece | null;
};

/** All photographs, on sheets: newest page first, in the order of the page. */
export const photographs = oncePerArchive((archive): readonly Sheet<PhotographEntry>[] => {
  const byPage = Map.groupBy(archive.captions.values(), ({ page }) => page);
  const entries = pagesInOrder(archive)
    .toReversed()
    .flatMap((page) =>
      (byPage.get(page.id) ?? [])
        .toSorted((a, b) => (a.lines[0]?.[0] ?? 0) - (b.lines[0]?.[0] ?? 0))
        .map((caption) => ({
          caption,
          page,
          piece: caption.piece === null ? null : (archive.pieces.get(caption.piece) ?? null),
        })),
    );
  return sheetsOf(entries, sheetLength.photographs);
});
