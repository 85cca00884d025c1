import type { Archive } from '../archive/archive.ts';
import { chronicleParts } from '../archive/chronicle.ts';
import { pastPages } from '../archive/pages.ts';
import {
  chronicleList,
  chronicleYearAddress,
  dayAnchor,
  monthAnchor,
  pastYearAddress,
  sheetAddress,
  yearAnchor,
} from '../site/addresses.ts';

/** Addresses of years, months and days: where they are depends on how long the archive is. */

/** A year of the chronicle. */
export function yearOfNews(archive: Archive, year: string): string {
  return chronicleParts(archive)
    ? chronicleYearAddress(year)
    : `${chronicleList}#${yearAnchor(year)}`;
}

/** A day of the chronicle, `2023-01-07`, on which there is news. */
export function dayOfNews(archive: Archive, day: string): string {
  const part = chronicleParts(archive)?.find(({ year }) => year === day.slice(0, 4));
  const sheet = part?.sheetOfDay.get(day);
  const address =
    part && sheet ? sheetAddress(chronicleYearAddress(part.year), sheet) : chronicleList;
  return `${address}#${dayAnchor(day)}`;
}

/**
 * The pages of a month.
 *
 * @param year - null for the pages of which nobody knows when they were printed
 * @param month - `01` to `12`; null where nobody knows more than the year
 */
export function monthOfPrinting(
  archive: Archive,
  year: string | null,
  month: string | null,
): string {
  const past = pastPages(archive).find((it) => it.year === year);
  if (!past || month === null) return pastYearAddress(year);
  const address = sheetAddress(pastYearAddress(year), past.sheetOfMonth.get(month) ?? 1);
  return `${address}#${monthAnchor(month)}`;
}
