import type { Caption, Page, Piece } from '../model/index.ts';
import { oncePerArchive } from './archive.ts';
import { monthOf, pagesInOrder } from './pages.ts';
import { type Landmark, landmarksOf, type Sheet, sheetLength, sheetsOf } from './sheets.ts';

/** A photograph, of which the caption is all that is left. */
export type PhotographEntry = {
  readonly caption: Caption;
  readonly page: Page;
  /** The piece that it was printed with. */
  readonly piece: Piece | null;
};

/** The list of all photographs: newest page first, in the order of the page. */
export interface Photographs {
  readonly sheets: readonly Sheet<PhotographEntry>[];
  /** The years of printing; null for pages that nobody can date. */
  readonly years: readonly Landmark<string | null>[];
}

/** The year in which a photograph was printed; null where nobody knows. */
export const photographYear = ({ page }: PhotographEntry): string | null => monthOf(page).year;

export const photographs = oncePerArchive((archive): Photographs => {
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
  const sheets = sheetsOf(entries, sheetLength.photographs);
  return { sheets, years: landmarksOf(sheets, photographYear) };
});
