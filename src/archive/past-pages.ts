import type { Page } from '../model/index.ts';
import type { Archive } from './archive.ts';
import { boundsOf } from './edtf.ts';
import { oncePerArchive } from './once.ts';
import { pagesInOrder } from './pages-in-order.ts';
import { landmarksOf, type Sheet, sheetLength, sheetsOf } from './sheets.ts';

/** The pages of one month, oldest first. */
export interface PastMonth {
  /** `01` to `12`; null where only the year of printing is known. */
  readonly month: string | null;
  readonly pages: readonly Page[];
}

/** The pages of one year, by month. */
export interface PastYear {
  /** For example `2023`; null for the pages of which nobody knows when they were printed. */
  readonly year: string | null;
  readonly months: readonly PastMonth[];
  readonly count: number;
  /** Its pages again, month after month, as many as one page of the site has room for. */
  readonly sheets: readonly Sheet<Page>[];
  /** On which sheet each month begins. */
  readonly sheetOfMonth: ReadonlyMap<string | null, number>;
}

/**
 * 往期: the pages by year and month of printing, newest year first, those without a date last. An
 * interval counts from its first day, `../2023-01` from its last.
 */
export const pastPages = oncePerArchive((archive: Archive): readonly PastYear[] => {
  const years = Map.groupBy(pagesInOrder(archive), (page) => placeInTime(page).slice(0, 4));
  return [...years]
    .map(([year, pages]) => {
      const months = monthsOf(pages);
      const sheets = sheetsOf(
        months.flatMap((it) => it.pages),
        sheetLength.pastPages,
      );
      const begins = landmarksOf(sheets, (page) => monthOf(page).month);
      return {
        year: year === '' ? null : year,
        months,
        count: pages.length,
        sheets,
        sheetOfMonth: new Map(begins.map(({ key, sheet }) => [key, sheet])),
      };
    })
    .sort((a, b) => (b.year ?? '0').localeCompare(a.year ?? '0'));
});

/** Pages of one year by month, those of which only the year is known last. */
export function monthsOf(pages: readonly Page[]): PastMonth[] {
  return [...Map.groupBy(pages, (page) => monthOf(page).month)]
    .map(([month, inMonth]) => ({ month, pages: inMonth }))
    .sort((a, b) => (a.month ?? '99').localeCompare(b.month ?? '99'));
}

/** The year and month under which a page is found; `null` for a part that nobody knows. */
export function monthOf(page: Page): {
  readonly year: string | null;
  readonly month: string | null;
} {
  const [year = '', month = ''] = placeInTime(page).split('-');
  return { year: year === '' ? null : year, month: month === '' ? null : month };
}

function placeInTime(page: Page): string {
  if (!page.date) return '';
  const { earliest, latest } = boundsOf(page.date.edtf);
  return earliest ?? latest ?? '';
}
