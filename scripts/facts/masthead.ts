import type { Evidence } from '../../src/model/index.ts';
import { foldWidth } from '../source/characters.ts';
import { isBlank, type Line, type SourcePage } from '../source/page.ts';

/** A value read off the head of the page, with the words that say it. */
export type Read<Value> = { readonly value: Value; readonly evidence: Evidence };

/** What a page says of itself in its margins (报眉). */
export type Masthead = {
  readonly publication: Read<string> | null;
  readonly edition: Read<string> | null;
  /** The printing day, YYYY-MM-DD. */
  readonly date: Read<string> | null;
};

const paper =
  /(?:^|\s)(\p{Script=Han}{1,6}(?:日报|晚报|早报|晨报|商报|时报|都市报|快报|导报|周报|今报))(?=\s|$)/u;
const day = /(\d{4})年(\d{1,2})月(\d{1,2})日\s*(?=星期|周[一二三四五六日]|农历|$)/u;
const edition =
  /(?:^|\s)(?:第\s?([一二三四五六七八九十]{1,3}|\d{1,2})\s?版|([A-D]?\d{2})(?=\s+\p{Script=Han}))/u;

/**
 * Reads newspaper, page number and printing day off the margins: 临江日报 2020年6月18日 星期四
 * 第二版. Only the first five and last three lines with text are margins, and only those that
 * were taken for furniture; a day inside the news is no printing day.
 *
 * @param isNoise - whether a line was taken for page furniture
 */
export function readMasthead(source: SourcePage, isNoise: (line: number) => boolean): Masthead {
  const printed = source.lines.filter((line) => !isBlank(line));
  const margins = [...printed.slice(0, 5), ...printed.slice(5).slice(-3)].filter((line) =>
    isNoise(line.number),
  );
  const found = <Value>(
    read: (text: string) => Value | null,
    shows: string,
  ): Read<Value> | null => {
    for (const line of margins) {
      const value = read(foldWidth(line.text).trim());
      if (value !== null) return { value, evidence: evidenceOf(line, shows) };
    }
    return null;
  };
  return {
    publication: found((text) => paper.exec(text)?.[1] ?? null, '报名'),
    edition: found((text) => editionIn(text), '版次'),
    date: found((text) => dayIn(text), '出版日期'),
  };
}

function editionIn(text: string): string | null {
  const match = edition.exec(text);
  return match?.[1] ?? match?.[2] ?? null;
}

function dayIn(text: string): string | null {
  const match = day.exec(text);
  if (match === null) return null;
  const [, year, month, date] = match;
  const iso = `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(date ?? '').padStart(2, '0')}`;
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}

function evidenceOf(line: Line, shows: string): Evidence {
  return { line: line.number, text: line.text.trim(), shows };
}
