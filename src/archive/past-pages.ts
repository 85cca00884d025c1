import type { Page } from '../model/index.ts';
import type { Archive } from './archive.ts';
import { boundsOf } from './edtf.ts';
import { oncePerArchive } from './once.ts';
import { pagesInOrder } from './pages-in-order.ts';

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
}

/**
 * 往期: the pages by year and month of printing, newest year first, those without a date last. An
 * interval counts from its first day, `../2023-01` from its last.
 */
export const pastPages = oncePerArchive((archive: Archive): readonly PastYear[] => {
  const years = Map.groupBy(pagesInOrder(archive), (page) => placeInTime(page).slice(0, 4));
  return [...years]
    .map(([year, pages]) => ({
      year: year === '' ? null : year,
      months: [...Map.groupBy(pages, (page) => placeInTime(page).slice(5, 7))]
        .map(([month, inMonth]) => ({ month: month === '' ? null : month, pages: inMonth }))
        .sort((a, b) => (a.month ?? '99').localeCompare(b.month ?? '99')),
      count: pages.length,
    }))
    .sort((a, b) => (b.year ?? '0').localeCompare(a.year ?? '0'));
});

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
