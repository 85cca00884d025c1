import { isDigit, isHan } from './characters.ts';
import { pointsBefore, type Ends } from './evidence-before.ts';
import type { Reading } from './reading.ts';
import { oneCharacterCounties } from './units/districts.ts';
import type { UnitRule } from './units/unit-rule.ts';
import { nameWords } from './words/glued-words.ts';
import {
  countingWords,
  firmParticles,
  looseParticles,
  neverInNames,
  numerals,
} from './words/particles.ts';
import { wordAt, wordBefore } from './words/word-table.ts';

/**
 * Where the name that ends in a head begins; null: no name ends there. Chinese prints no blank
 * between words, so every possible start is given points, and the best is taken when it reaches
 * what its kind needs (4, districts 5):
 *
 * - 6 behind a larger unit: 北关区|红旗路街道|星光社区; behind a city 5: 安阳|北关区
 * - 5 in a list of its kind: 正街社区、|建设社区
 * - 4 behind a glued word or a firm particle: 走进|灯塔路街道, 在|湖光社区
 * - 3 at the start of a run of characters: ,|湖光社区; 2 behind a particle that names hold: 和|平原社区
 * - 4 more for a name that the page gives elsewhere on good evidence
 * - 1 for a usual length, 1 for what follows (湖光社区|党支部); less for what names do not hold
 *
 * @param known length of a known name that ends where this one would
 */
export function startOfName(
  reading: Reading,
  to: number,
  rule: UnitRule,
  ends: Ends,
  known: number,
): number | null {
  const { text } = reading;
  const baseTo = to - rule.head.length;
  if (isSwallowed(text, to, rule)) return known > 0 && rule.kind === 'village' ? to - known : null;
  if (known === 0 && isCommonNoun(reading, baseTo, rule)) return null;
  const after = pointsAfter(text, to, rule);
  const furthest = Math.max(0, baseTo - rule.length[3]);
  let inside = 0;
  let best = rule.needs - 0.5;
  let start: number | null = null;
  for (let from = baseTo - 1; from >= furthest; from--) {
    if (!isHan(text.charCodeAt(from)) || neverInNames.has(text.charAt(from))) break;
    const glued = reading.gluedFrom[from] ?? 0;
    if (glued > 0 && from + glued <= baseTo && !rule.takesBodies) inside -= 5;
    if (baseTo - from < rule.length[0]) continue;
    const before = pointsBefore(reading, from, rule, ends);
    let points = before + pointsOfLength(baseTo - from, rule) + inside;
    if (known > 0 && to - from === known) points += 4 + Math.max(0, after);
    else points += after - doubts(reading, from, baseTo, rule, before);
    if (ends[from] !== 0 && joining.has(text.charAt(from))) points -= 5;
    if (points > best) {
      best = points;
      start = from;
    }
  }
  return start;
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
  const common = wordBefore(rule.common, text, baseTo);
  if (common === length) off += 9;
  else if (common > 0) off += common > 1 ? 5 : 1;
  if (isCounting(text, from) || isCounting(text, from - 1)) off += 6;
  if (before < 6 && (firmParticles.has(last) || looseParticles.has(last))) off += 4;
  if (wordBefore(rule.praise, text, baseTo) > 0) off += before === 5 ? 0 : 3;
  else if (!rule.takesWords && wordBefore(nameWords, text, baseTo) === length) {
    off += before >= 5 ? 1 : 3;
  }
  if (rule.head === '县' && length === 1) off += oneCharacterCounties.has(last) ? -3 : 9;
  return off;
}

/** 湖光社区|党支部 +1, 社区|治理 -2; the end of the line counts for a name. */
function pointsAfter(text: string, to: number, rule: UnitRule): number {
  if (to === text.length) return 1;
  const code = text.charCodeAt(to);
  if (code === 0x3a || code === 0xff1a) return 1;
  if (isDigit(code)) return rule.kind === 'road' || rule.kind === 'compound' ? 1 : 0;
  if (rule.kind === 'district' && opensUnit.test(text.slice(to, to + 7))) return 2;
  const likely = wordAt(rule.likely, text, to);
  const unlikely = wordAt(rule.unlikely, text, to);
  if (likely === 0 && unlikely === 0) return 0;
  return likely >= unlikely ? 1 : -2;
}

/** 辛店街道 behind 东营区: a lower unit of two to four characters. */
const opensUnit = /^[一-鿿]{2,4}?(?:街道|社区|村(?!民)|镇|乡)/u;

function pointsOfLength(length: number, rule: UnitRule): number {
  const [, from, to] = rule.length;
  if (length < from) return -1;
  return length <= to ? 1 : 1 - (length - to);
}
