import { isHan } from './characters.ts';
import { pointsAfter } from './evidence-after.ts';
import { pointsBefore, type Ends } from './evidence-before.ts';
import { cityWords } from './provinces-and-cities.ts';
import type { Sighting } from './page-texts.ts';
import type { Reading } from './reading.ts';
import { sizeOf } from './sizes.ts';
import { oneCharacterCounties } from './units/districts.ts';
import type { UnitRule } from './units/unit-rule.ts';
import { nameWords } from './words/glued-words.ts';
import { wordsMostlyNames } from './words/names-that-are-words.ts';
import {
  countingWords,
  firmParticles,
  looseParticles,
  neverInNames,
  numerals,
} from './words/particles.ts';
import { wordAt, wordBefore } from './words/word-table.ts';

/** What the page has told before this name is read. */
export type Around = {
  readonly ends: Ends;
  /** What the best start must reach. */
  readonly needed: number;
  /** Length of a known name that ends where this one would; 0: none. */
  readonly known: number;
  /** The name found before this one. */
  readonly last: Sighting | null;
};

/**
 * Where the name that ends in a head begins; null: no name ends there. Chinese prints no blank
 * between words, so every possible start is given points, and the best is taken when it reaches
 * what its kind needs:
 *
 * - 6 behind a larger unit: 北关区|红旗路街道|星光社区; behind a city 5: 安阳|北关区
 * - 5 in a list of its kind: 正街社区、|建设社区
 * - 4 behind a glued word or a firm particle: 走进|灯塔路街道, 在|湖光社区
 * - 3 at the start of a run of characters: ,|湖光社区; 2 behind a particle that names hold: 和|平原社区
 * - 4 more for a name that the page gives elsewhere on good evidence
 * - 1 for a usual length, 1 for what follows (湖光社区|党支部); less for what names do not hold
 */
export function startOfName(
  reading: Reading,
  to: number,
  rule: UnitRule,
  { ends, needed, known, last }: Around,
): number | null {
  const { text } = reading;
  const baseTo = to - rule.head.length;
  if (isSwallowed(text, to, rule)) return known > 0 && rule.kind === 'village' ? to - known : null;
  if (known === 0 && isCommonNoun(reading, baseTo, rule)) return null;
  const after = pointsAfter(reading, to, rule);
  const furthest = Math.max(0, baseTo - rule.length[3]);
  let inside = 0;
  let best = needed - 0.5;
  let start: number | null = null;
  for (let from = baseTo - 1; from >= furthest; from--) {
    if (!isHan(text.charCodeAt(from)) || neverInNames.has(text.charAt(from))) break;
    const glued = reading.gluedFrom[from] ?? 0;
    if (glued > 0 && from + glued <= baseTo && !rule.takesBodies) inside -= 5;
    if (baseTo - from < rule.length[0]) continue;
    if (baseTo - from > 1 && rarelyInside.has(text.charAt(from + 1))) inside -= 3;
    // A name neither begins within the one before it nor swallows it: 繁荣小区|和|印刷厂家属院.
    if (last !== null && from < last.to && cuts(last, from, rule)) continue;
    const before = pointsBefore(reading, from, rule, ends);
    let points = before + pointsOfLength(baseTo - from, rule) + inside;
    if (known > 0 && to - from === known) points += 4 + Math.max(0, after);
    else points += after - doubts(reading, from, baseTo, rule, before);
    if (ends[from] !== 0 && joining.has(text.charAt(from))) points -= 5;
    // 在|北新华街 is no 新华街, though the page knows that too.
    if (points > best || (points === best && before >= 4 && tells.has(text.charAt(from)))) {
      best = points;
      start = from;
    }
  }
  return start;
}

/** 繁荣街社区|繁荣小区|和|印刷厂家属院: but 西街|关村 and 花村|店村 are one name. */
function cuts(last: Sighting, from: number, rule: UnitRule): boolean {
  if (from > last.from) return true;
  const larger = sizeOf[rule.kind] - sizeOf[last.kind];
  if (from < last.from) return larger >= 0;
  return larger > 0 || (larger === 0 && rule.head.length > 1);
}

/** 村|民, 路|街道: the head belongs to the next word. */
function isSwallowed(text: string, to: number, rule: UnitRule): boolean {
  return wordAt(rule.swallowedBy, text, to) > 0 && wordAt(rule.notSwallowedBy, text, to) === 0;
}

/** 道|路, 走进|社区, 96家|社区, 对|小区: nothing that could be a name stands before the head. */
function isCommonNoun(reading: Reading, baseTo: number, rule: UnitRule): boolean {
  const { text } = reading;
  if ((reading.gluedTo[baseTo] ?? 0) > 0 && !rule.takesBodies) return true;
  if (wordBefore(rule.never, text, baseTo) > 0) return true;
  return isCounting(text, baseTo - 1);
}

function isCounting(text: string, at: number): boolean {
  return at > 0 && countingWords.has(text.charAt(at)) && numerals.has(text.charAt(at - 1));
}

/** 建设|社区: a common word that is seldom a name. */
function isDeed(base: string): boolean {
  return nameWords.words.has(base) && !wordsMostlyNames.has(base);
}

/** 向西|至|花园路: particles that stand within a name only once in a thousand. */
const rarelyInside = new Set('在到至对赴往等得');

/** What sets a name apart from its neighbour's: 北|新华街, 老|城社区. */
const tells = new Set('东南西北中老新大小上下前后');

/** Particles with which names end: 太和|路, 大同|街. */
const endingsOfNames = new Set('和有同如都');

/** Particles with which names begin: 沿江|路, 靠山|村. */
const beginningsOfNames = new Set('都沿靠驻');

const joining = new Set('和与及将由对在到从以向为同等是把被');

/** Points off for what a name does not look like. */
function doubts(
  reading: Reading,
  from: number,
  baseTo: number,
  rule: UnitRule,
  before: number,
): number {
  const { text } = reading;
  let off = 0;
  const length = baseTo - from;
  const last = text.charAt(baseTo - 1);
  if (wordBefore(rule.typical, text, baseTo) > 0 && length > 1) off -= 1;
  if (wordAt(cityWords, text, from) === length) off -= 1;
  const common = wordBefore(rule.common, text, baseTo);
  if (common === length) off += before === 5 && rule.takesWords ? 1 : 9;
  else if (common > 0 && !rule.takesBodies) off += common > 1 ? 5 : before < 4 ? 1 : 0;
  if (firmParticles.has(text.charAt(from)) && !beginningsOfNames.has(text.charAt(from))) off += 4;
  if (isCounting(text, from) || isCounting(text, from - 1)) off += 6;
  if (before < 6 && (firmParticles.has(last) || looseParticles.has(last))) {
    const gentle = endingsOfNames.has(last) && rule.kind !== 'village' && rule.kind !== 'town';
    off += gentle ? (before < 4 ? 1 : 0) : 4;
  }
  if (wordBefore(rule.praise, text, baseTo) > 0) off += before === 5 ? 0 : 3;
  else if (!rule.takesWords && isDeed(text.slice(from, baseTo))) {
    off += before >= 5 ? 1 : 3;
  }
  if (rule.head === '县' && length === 1) off += oneCharacterCounties.has(last) ? -3 : 9;
  return off;
}

function pointsOfLength(length: number, rule: UnitRule): number {
  const [, from, to] = rule.length;
  if (length < from) return -1;
  return length <= to ? 1 : 1 - (length - to);
}
