import type { Citable } from './citable.ts';
import { certainDay, estimatedDay } from './printing-day.ts';

/**
 * Stands where the reader's day of citing belongs, which no file can know; a script puts it in
 * (reader/copy-citations.ts).
 */
export const CITING_DAY = '引用日期';

/**
 * A piece cited by GB/T 7714—2015, as an article in a newspaper (4.4, 8.8.5):
 * `责任者. 题名: 副题名[N]. 报纸名, 出版日期(版次).`, online with `[N/OL]`, the day of citing and the
 * address.
 *
 * - More than three authors: the first three and 等 (8.1.2); none: the item is left out, as the
 *   standard allows in a numbered list (8.1.3).
 * - A day that was estimated stands in square brackets (8.4.3.3), and so does what is unknown, in
 *   the manner of ［出版者不详］ (8.4.2.3), and a title that the archive had to supply.
 * - `[引用日期]` in the online form is for the reader to fill in.
 */
export function gbt7714(it: Citable): string {
  const online = it.address !== null;
  const names = it.authors.slice(0, 3).map(({ name }) => name);
  const authors = it.authors.length > 3 ? [...names, '等'] : names;
  const title = it.titleSupplied ? `[${it.title}]` : it.title;
  const printed = `${it.newspaper ?? '[报名不详]'}, ${day(it)}(${it.edition ?? '[版次不详]'})`;
  const items = [
    authors.join(', '),
    `${[title, it.deck ?? []].flat().join(': ')}[${online ? 'N/OL' : 'N'}]`,
    printed + (online ? `[${CITING_DAY}]` : ''),
    it.address ?? '',
  ];
  return `${items.filter((item) => item !== '').join('. ')}.`;
}

function day({ printed }: Citable): string {
  if (!printed) return '[出版日期不详]';
  return certainDay(printed) ?? `[${estimatedDay(printed)}]`;
}
