import { oncePerArchive } from '../../archive/once.ts';
import { pagesInOrder } from '../../archive/pages-in-order.ts';
import { pieceAtLine } from '../../archive/piece-at-line.ts';
import { type Sheet, sheetLength, sheetsOf } from '../../archive/sheets.ts';
import { type Doubt, type Page, sumOfCounts, type TextCounts } from '../../model/index.ts';
import { type PageState, pageState } from './page-state.ts';

/** So many doubts of a page are told here; a page of the newspaper tells all of its own. */
export const shownDoubts = 12;

/** A doubt, and the piece that it is about. */
export type PlacedDoubt = {
  readonly doubt: Doubt;
  /** Id of the piece that has its first line; null where no piece has. */
  readonly piece: string | null;
};

/** A page as the state of the text tells of it. */
export type PageEntry = {
  readonly page: Page;
  readonly state: PageState;
  readonly doubts: readonly PlacedDoubt[];
};

/**
 * How the text of an archive stands: all of it in numbers, and page by page, those with most doubts
 * first, where somebody with ten minutes helps most; else the newest first.
 */
export const stateOfText = oncePerArchive((archive) => {
  const entries = pagesInOrder(archive)
    .toReversed()
    .map((page): PageEntry => ({
      page,
      state: pageState(archive, page),
      doubts: page.doubts.map((doubt) => ({ doubt, piece: pieceAtLine(page, doubt.lines[0]) })),
    }))
    .sort((a, b) => b.state.doubts - a.state.doubts);
  const totals: TextCounts = sumOfCounts(entries.map(({ state }) => state));
  const sheets: readonly Sheet<PageEntry>[] = sheetsOf(entries, sheetLength.pageStates);
  return { totals, sheets };
});
