import type { Caption, Page, Piece } from '../model/index.ts';
import type { Archive } from './archive.ts';
import { pagesInOrder } from './pages-in-order.ts';

/** A photograph, of which the caption is all that is left. */
export type PhotographEntry = {
  readonly caption: Caption;
  readonly page: Page;
  /** The piece that it was printed with. */
  readonly piece: Piece | null;
};

/** All photographs: newest page first, in the order of the page. */
export function photographs(archive: Archive): PhotographEntry[] {
  const byPage = Map.groupBy(archive.captions.values(), ({ page }) => page);
  return pagesInOrder(archive)
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
}
