import { isDigit } from '../../source/characters.ts';
import type { PageText, Occurrence } from './occurrence.ts';
import { gluedWords, neverInNames, wordAt, wordBefore } from './words.ts';

const ordinal = /^(.*?)([一二三四五六七八九十]{1,3}|[0-9]{1,4})(号院|巷|街|路|院)$/u;
const sibling = /^[、和及与]([一二三四五六七八九十]{1,3}|[0-9]{1,4})(号院|巷|街|路|院)/u;

/** 永安街一巷、二巷: the second lane has its street's name too, 永安街二巷. */
export function findOrdinalSiblings(
  texts: readonly PageText[],
  units: readonly Occurrence[],
): Occurrence[] {
  return units.flatMap((unit) => {
    const [, stem, , head] = ordinal.exec(unit.name) ?? [];
    if (stem === undefined || stem === '') return [];
    const text = texts[unit.text]?.text ?? '';
    const out: Occurrence[] = [];
    let at = unit.to;
    for (;;) {
      const match = sibling.exec(text.slice(at, at + 9));
      if (match === null || match[2] !== head) return out;
      const as = match[0].slice(1);
      const name = `${stem}${as}`;
      const why = `紧接在${unit.name}之后，承前省去相同的字`;
      at += match[0].length;
      out.push({ ...unit, name, from: at - as.length, to: at, variant: { kind: 'short', why } });
    }
  });
}

/** The kinds that are listed with their head printed once: 平原、曙光社区. */
const listed = {
  community: '社区',
  subdistrict: '街道',
  town: '镇',
  village: '村',
  compound: '小区',
} as const;

/**
 * 平原、曙光社区: the head stands behind the last name only. An item counts where the page gives
 * its whole name elsewhere, where a larger unit stands before the first (北关区平原、曙光社区),
 * or where 等 closes the list (平原、曙光等社区 has the head behind 等).
 */
export function findSharedHeads(
  texts: readonly PageText[],
  units: readonly Occurrence[],
): Occurrence[] {
  const known = new Set(units.map((unit) => unit.name));
  const ends = new Set(units.map((unit) => `${unit.text}:${unit.to}`));
  return units.flatMap((unit) => {
    const head = headOf(unit);
    const text = texts[unit.text]?.text ?? '';
    if (head === null || text.charAt(unit.from - 1) !== '、') return [];
    const items: Occurrence[] = [];
    let end = unit.from - 1;
    let chained = false;
    while (text.charAt(end) === '、' && !ends.has(`${unit.text}:${end}`)) {
      const from = startOfItem(text, end, (at) => ends.has(`${unit.text}:${at}`));
      if (from === null) break;
      const as = text.slice(from, end);
      const why = `与${unit.name}并列，“${head}”只在末尾印了一次`;
      items.push({ ...unit, name: as + head, from, to: end, variant: { kind: 'short', why } });
      chained = ends.has(`${unit.text}:${from}`);
      end = from - 1;
    }
    return items.filter((item) => chained || known.has(item.name));
  });
}

function headOf(unit: Occurrence): string | null {
  const head = (listed as Partial<Record<string, string>>)[unit.kind];
  return head !== undefined && unit.name.endsWith(head) ? head : null;
}

/** An item has two to five characters, none that names do not hold. */
function startOfItem(text: string, end: number, unitEnds: (at: number) => boolean): number | null {
  for (let from = end - 1; from >= Math.max(0, end - 5); from--) {
    if (neverInNames.hasAt(text, from) || !/[一-鿿]/u.test(text.charAt(from))) return null;
    if (wordAt(gluedWords, text, from) > 0) return null;
    if (end - from < 2) continue;
    const before = text.charAt(from - 1);
    if (
      from === 0 ||
      !/[一-鿿]/u.test(before) ||
      unitEnds(from) ||
      wordBefore(gluedWords, text, from) > 0
    )
      return from;
  }
  return null;
}

const court = /^([0-9０-９]{1,4})号(?:家属院|大院|院)(?!长|士)/u;

/**
 * A court that has its street's name and a number: 纬五路|13号院 is a place in 纬五路.
 * Without a street before it (5号院) it names nothing that a reader elsewhere could find.
 */
export function findNumberedCourts(
  texts: readonly PageText[],
  units: readonly Occurrence[],
): Occurrence[] {
  return units.flatMap((unit) => {
    const text = texts[unit.text]?.text ?? '';
    if (unit.kind !== 'road' || !isDigit(text.charCodeAt(unit.to))) return [];
    const match = court.exec(text.slice(unit.to, unit.to + 9));
    if (match === null) return [];
    const to = unit.to + match[0].length;
    return [{ ...unit, kind: 'compound' as const, name: text.slice(unit.from, to), to }];
  });
}
