import type { Page } from '../model/index.ts';
import { districtName, districtPage } from '../site/site.ts';
import { type Archive, type Neighbours, oncePerArchive } from './archive.ts';
import { boundsOf, edtfInChinese } from './edtf.ts';
import { landmarksOf, type Sheet, sheetLength, sheetsOf } from './sheets.ts';

/** The page's name among others: newspaper and number where they are known, else its district. */
export function pageName(page: Page): string {
  if (!page.publication) {
    return page.edition
      ? `${districtName(page) ?? '区县未详'} 第${page.edition}版`
      : districtPage(page);
  }
  return `${page.publication}${page.edition ? ` 第${page.edition}版` : ''}`;
}

/** When the page was printed, in Chinese, or that nobody knows. */
export function printedOn(page: Page): string {
  return page.date ? edtfInChinese(page.date.edtf) : '日期未详';
}

/** Name and printing day on one line. */
export function pageTitle(page: Page): string {
  return `${pageName(page)} ${printedOn(page)}`;
}

/**
 * The first day on which the page can have been printed, or the last where only that is known;
 * empty where nobody knows, so that no undated page passes for the newest.
 */
function printedFrom(page: Page): string {
  const bounds = page.date && boundsOf(page.date.edtf);
  return bounds?.earliest ?? bounds?.latest ?? '';
}

/** All pages, oldest first, those without a date before all others. */
export const pagesInOrder = oncePerArchive((archive): readonly Page[] =>
  [...archive.pages.values()].sort(
    (a, b) =>
      printedFrom(a).localeCompare(printedFrom(b)) ||
      (a.edition ?? '').localeCompare(b.edition ?? '', undefined, { numeric: true }),
  ),
);

const placeInOrder = oncePerArchive(
  (archive) => new Map(pagesInOrder(archive).map(({ id }, index) => [id, index])),
);

/** The pages printed before and after a page. */
export function neighbouringPages(archive: Archive, page: Page): Neighbours<Page> {
  const order = pagesInOrder(archive);
  const place = placeInOrder(archive).get(page.id);
  if (place === undefined) return { previous: null, next: null };
  return { previous: order[place - 1] ?? null, next: order[place + 1] ?? null };
}

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
