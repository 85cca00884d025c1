import { foldWidth } from '../../source/fold-width.ts';
import { matchesIn } from '../../source/matches.ts';
import { positionAt, textOf, type Passage } from '../../source/passage.ts';

/** A day as the page prints it. `year` is null where only month and day are printed. */
export type PrintedDay = {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** As printed, the words that qualify it left out. */
  readonly text: string;
  readonly line: number;
  /** The words around it say that it is not when the news happened. */
  readonly aside: boolean;
};

const pattern =
  /(?:(\d{4})\s?年\s?)?(\d{1,2})\s?月\s?(\d{1,2})\s?日(?:\s?(?:至|到|—|-|~)\s?(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日)?/gu;
/** 自6月1日起, 截至6月30日, 将于7月20日: spans and plans, not the day of the news. */
const asideBefore =
  /(?:自|从|截至|截止|将于|定于|拟于|至|到|始于|起于|成立于|生于|出生于|发布于)\s?$/u;
const asideAfter = /^\s?(?:起|前|之前|以前|开始施行|起施行|止)/u;

/** Every month-and-day in a passage, in order. Impossible days (13月40日) are none. */
export function printedDays(passage: Passage): PrintedDay[] {
  const text = foldWidth(textOf(passage));
  if (!text.includes('月')) return [];
  return matchesIn(text, pattern).flatMap((match) => {
    const [printed, year, month, day] = match;
    const at = positionAt(passage, match.index);
    if (at === null || !isDay(Number(month), Number(day))) return [];
    const before = text.slice(Math.max(0, match.index - 6), match.index);
    const after = text.slice(match.index + printed.length, match.index + printed.length + 6);
    return {
      year: year === undefined ? null : Number(year),
      month: Number(month),
      day: Number(day),
      text: printed,
      line: at.line,
      aside: asideBefore.test(before) || asideAfter.test(after),
    };
  });
}

function isDay(month: number, day: number): boolean {
  const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= longest;
}
