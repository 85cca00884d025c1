/** By what a site is divided: into so many even parts, or by the printed pages' years or districts. */
export type Divider = { readonly by: 'number'; readonly count: number } | PageDivider;
export type PageDivider = { readonly by: 'year' | 'district' };

/** One part of a site: `2/4`, `year=2023`, `district=北关区`. */
export type PartName = { readonly name: string; readonly divider: Divider };

/** What stands for the pages of which nobody knows the year or the district. */
export const UNKNOWN = 'unknown';

/**
 * @param text - as it is given to `npm run build -- --shard`
 * @throws Error that says what a part is called
 */
export function readPartName(text: string): PartName {
  const [, by] = /^(year|district)=./u.exec(text) ?? [];
  if (by === 'year' || by === 'district') return { name: text, divider: { by } };
  const [number = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/u.exec(text) ?? []).slice(1).map(Number);
  if (number >= 1 && number <= count) {
    return { name: evenPart(number, count), divider: { by: 'number', count } };
  }
  throw new Error(
    `“${text}” is no part of a site: 2/4 is the second of four, year=2023 and district=北关区 have the printed pages of a year or a district (${UNKNOWN} where nobody knows it).`,
  );
}

/** The name of one of so many even parts, from 1. */
export const evenPart = (number: number, count: number): string => `${number}/${count}`;
