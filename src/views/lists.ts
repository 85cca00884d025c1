import type { Landmark, Sheet } from '../archive/sheets.ts';
import { initialAnchor, monthAnchor, yearAnchor } from '../site/addresses.ts';
import { yearTerm } from '../site/terms.ts';

/** Which sheet of a list a page is, for its head and its pager. */
export type SheetPlace = {
  /** Of the list, which is its first sheet. */
  readonly address: string;
  /** From 1. */
  readonly number: number;
  readonly count: number;
};

export const placeOf = ({ number, count }: Sheet<unknown>, address: string): SheetPlace => ({
  address,
  number,
  count,
});

/**
 * @param number - from 1
 * @throws Error where the list has no such sheet
 */
export function sheetOf<T>(sheets: readonly Sheet<T>[], number: number): Sheet<T> {
  const sheet = sheets[number - 1];
  if (!sheet) throw new Error(`there is no sheet ${number} of the list`);
  return sheet;
}

/** Where in a list something begins that a reader may jump to. */
export type Mark = {
  readonly name: string;
  readonly anchor: string;
  /** Number of the sheet. */
  readonly sheet: number;
  /** How many entries it has, where that is said. */
  readonly size?: number;
};

export const yearMarks = (years: readonly Landmark<string | null>[]): Mark[] =>
  years.map(({ key, ...at }) => ({ name: yearTerm(key), anchor: yearAnchor(key), ...at }));

export const monthMarks = (months: readonly Landmark<string>[]): Mark[] =>
  months.map(({ key, ...at }) => ({ name: `${Number(key)}月`, anchor: monthAnchor(key), ...at }));

export const letterMarks = (letters: readonly Landmark<string>[]): Mark[] =>
  letters.map(({ key, sheet }) => ({ name: key, anchor: initialAnchor(key), sheet }));

/** Entries of a list under the year that they are of. */
export type Group<T> = {
  /** null: the list is not divided. */
  readonly heading: { readonly name: string; readonly anchor: string } | null;
  readonly entries: readonly T[];
};

/** The entries of a sheet by year; what one page has room for is not divided. */
export function byYear<T, U>(
  { entries, count }: Sheet<T>,
  yearOf: (entry: T) => string | null,
  shown: (entry: T) => U,
): Group<U>[] {
  if (count === 1) return [{ heading: null, entries: entries.map(shown) }];
  return [...Map.groupBy(entries, yearOf)].map(([year, ofYear]) => ({
    heading: { name: yearTerm(year), anchor: yearAnchor(year) },
    entries: ofYear.map(shown),
  }));
}
