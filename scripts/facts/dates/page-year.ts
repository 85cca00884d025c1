import type { Evidence } from '../../../src/model/index.ts';
import { foldWidth, matchesIn } from '../../source/characters.ts';
import { type Passage, positionAt, textOf } from '../../source/passage.ts';
import type { Masthead } from '../masthead.ts';

/**
 * What a page says of the year in which it was printed. `day` is the point to which days
 * without a year lie nearest: a full date where the page prints one, else the middle of a year.
 */
export type YearEvidence = {
  readonly day: Date;
  readonly exact: boolean;
  readonly evidence: readonly Evidence[];
};

/** The printing day in the margin settles the year of every day on the page. */
export function yearOfMasthead({ date }: Masthead): YearEvidence | null {
  return date === null
    ? null
    : { day: new Date(date.value), exact: true, evidence: [date.evidence] };
}

/** Founding years against which papers count anniversaries and editions. */
const counted: readonly (readonly [RegExp, number, string])[] = [
  [/(?:中国共产党成立|建党)(\d{2,3})周年/u, 1921, '中国共产党成立于1921年'],
  [/(?:中华人民共和国|新中国|共和国)成立(\d{2,3})周年/u, 1949, '中华人民共和国成立于1949年'],
  [/(?:中国人民解放军建军|建军)(\d{2,3})周年/u, 1927, '中国人民解放军建军于1927年'],
  [/抗美援朝(?:出国作战)?(\d{2,3})周年/u, 1950, '中国人民志愿军1950年出国作战'],
  [/抗日战争[^,。]{0,16}胜利(\d{2,3})周年/u, 1945, '抗日战争胜利于1945年'],
  [/改革开放(\d{2,3})周年/u, 1978, '改革开放始于1978年'],
  [/红军长征胜利(\d{2,3})周年/u, 1936, '红军长征胜利于1936年'],
];
/** Events that happened in one year only. */
const once: readonly (readonly [RegExp, number, string])[] = [
  [/第七次全国(?:人口)?普查/u, 2020, '第七次全国人口普查在2020年'],
  [/第六次全国人口普查/u, 2010, '第六次全国人口普查在2010年'],
];

/**
 * Concludes the year of a page from full dates, from anniversaries, and from years named.
 *
 * @param daysIn - {@link printedDays}, where they have been read before
 * @returns null where nothing on the page tells
 */
export function pageYear(
  passages: readonly Passage[],
  daysIn: (passage: Passage) => readonly PrintedDay[] = printedDays,
): YearEvidence | null {
  const full = passages
    .flatMap((passage) => daysIn(passage))
    .filter((it) => it.year !== null && it.year > 1900 && !it.aside)
    .map((it) => ({ it, time: Date.UTC(it.year ?? 0, it.month - 1, it.day) }))
    .toSorted((a, b) => b.time - a.time);
  const [latest] = full;
  const named = latestYearNamed(passages);
  if (latest !== undefined && (named === null || named.year - (latest.it.year ?? 0) <= 1)) {
    return {
      day: new Date(latest.time),
      exact: true,
      evidence: [{ line: latest.it.line, text: latest.it.text, shows: '年份' }],
    };
  }
  const counting = anniversary(passages);
  if (counting !== null) return counting;
  if (named === null) return null;
  return {
    day: middleOf(named.year),
    exact: false,
    evidence: [{ line: named.line, text: named.text, shows: '年份' }],
  };
}

function anniversary(passages: readonly Passage[]): YearEvidence | null {
  for (const passage of passages) {
    const text = foldWidth(textOf(passage));
    if (!text.includes('周年') && !text.includes('普查')) continue;
    for (const [pattern, start, why] of counted) {
      const match = pattern.exec(text);
      const at = match === null ? null : positionAt(passage, match.index);
      if (match === null || at === null) continue;
      return {
        day: middleOf(start + Number(match[1])),
        exact: false,
        evidence: [{ line: at.line, text: match[0], shows: `年份（${why}）` }],
      };
    }
    for (const [pattern, year, why] of once) {
      const match = pattern.exec(text);
      const at = match === null ? null : positionAt(passage, match.index);
      if (match === null || at === null) continue;
      return {
        day: middleOf(year),
        exact: false,
        evidence: [{ line: at.line, text: match[0], shows: `年份（${why}）` }],
      };
    }
  }
  return null;
}

const yearNamed = /((?:19|20)\d{2})\s?年(?!代|前|底前|远景|规划|目标)/gu;

/** The latest year that the page names and does not name as a goal: 到2035年, 2025年前. */
function latestYearNamed(
  passages: readonly Passage[],
): { year: number; line: number; text: string } | null {
  let latest: { year: number; line: number; text: string } | null = null;
  for (const passage of passages) {
    const text = foldWidth(textOf(passage));
    if (!text.includes('年')) continue;
    for (const match of matchesIn(text, yearNamed)) {
      const year = Number(match[1]);
      if (
        /(?:到|至|—|-|~|面向|展望|力争)\s?$/u.test(
          text.slice(Math.max(0, match.index - 3), match.index),
        )
      )
        continue;
      const at = positionAt(passage, match.index);
      if (at !== null && (latest === null || year > latest.year))
        latest = { year, line: at.line, text: match[0] };
    }
  }
  return latest;
}

function middleOf(year: number): Date {
  return new Date(Date.UTC(year, 6, 1));
}

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
