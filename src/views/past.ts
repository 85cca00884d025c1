import type { Archive } from '../archive/archive.ts';
import { leadOf } from '../archive/page-layout.ts';
import { monthsOf, pagesInOrder, pastPages, type PastYear } from '../archive/pages.ts';
import { type Sheet, sheetTitle } from '../archive/sheets.ts';
import type { Page } from '../model/index.ts';
import { home, monthAnchor, pageList, pastYearAddress } from '../site/addresses.ts';
import { sheetTrail } from '../site/links.ts';
import { yearTerm } from '../site/terms.ts';
import { pageEntry, pageLink, pieceLink, printingDay, type Step } from './entries.ts';
import { monthOfPrinting } from './in-time.ts';
import { placeOf } from './lists.ts';

/** 往期: the years and their months, each a link to its pages. */
export type PastOverview = ReturnType<typeof pastOverview>;

/** @param current - the year whose page this stands on; left out elsewhere */
function pastOverview(archive: Archive, current?: string | null) {
  return pastPages(archive).map(({ year, months, count }) => ({
    name: yearTerm(year),
    address: pastYearAddress(year),
    isHere: year === current,
    count,
    months: months.flatMap(({ month, pages }) =>
      month === null
        ? []
        : [
            {
              name: `${Number(month)}月`,
              address: monthOfPrinting(archive, year, month),
              count: pages.length,
            },
          ],
    ),
  }));
}

/** What the list of pages has room for; the rest is under its year. */
const room = 24;

/** 版面: the newest pages, and the way to all others by year and month. */
export function pagesView(archive: Archive) {
  const pages = pagesInOrder(archive);
  return {
    total: pages.length,
    newest: pages
      .slice(-room)
      .toReversed()
      .map((page) => pageEntry(archive, page)),
    past: pastOverview(archive),
  };
}

/** A sheet of the pages of a year, and the years beside it. */
export type PastSheet = {
  readonly past: PastYear;
  readonly sheet: Sheet<Page>;
  readonly later: PastYear | null;
  readonly earlier: PastYear | null;
};

/** 往期: the pages of one year, month by month, each with what it led with. */
export function pastYearView(archive: Archive, { past, sheet, later, earlier }: PastSheet) {
  const { year, count } = past;
  const title = `${yearTerm(year)}的版面`;
  const address = pastYearAddress(year);
  const step = (it: PastYear | null): Step | null =>
    it && {
      name: `${yearTerm(it.year)}，${it.count}版`,
      address: pastYearAddress(it.year),
      unit: '年',
    };
  return {
    title: sheetTitle(title, sheet),
    description: sheetTitle(`${title}，共${count}版。`, sheet),
    trail: [
      { name: '首页', address: home },
      { name: '版面', address: pageList },
      ...sheetTrail(yearTerm(year), address, sheet),
    ],
    name: title,
    count,
    basis:
      year === null ? '版面上没有印行日期，也推不出来' : '按印行日期；由上下文推定的注明“推定”',
    sheet: placeOf(sheet, address),
    months: monthsOf(sheet.entries).map(({ month, pages }) => ({
      heading:
        year === null
          ? null
          : month === null
            ? { name: '月份未详', anchor: undefined }
            : { name: `${Number(month)}月`, anchor: monthAnchor(month) },
      pages: pages.map((page) => {
        const lead = leadOf(archive, page);
        return {
          ...pageLink(page),
          day: printingDay(page),
          lead: lead && pieceLink(archive, lead),
        };
      }),
    })),
    past: pastOverview(archive, year),
    previous: step(earlier),
    next: step(later),
  };
}
