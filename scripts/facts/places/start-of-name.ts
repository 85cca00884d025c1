import { CharacterSet, isHan } from '../../source/characters.ts';
import {
  type Ends,
  isCounted,
  mostForForm,
  pointsAfter,
  pointsBefore,
  pointsOff,
} from './evidence.ts';
import { type Occurrence, sizeOf } from './occurrence.ts';
import type { ScannedText } from './scan-text.ts';
import type { UnitRule } from './units.ts';
import { neverInNames, wordAt, wordBefore } from './words.ts';

/** What the page has told before this name is read. */
export type Around = {
  readonly ends: Ends;
  /** What the best start must reach. */
  readonly needed: number;
  /** Length of a known name that ends where this one would; 0: none. */
  readonly known: number;
  /** The name found before this one. */
  readonly last: Occurrence | null;
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
  scan: ScannedText,
  to: number,
  rule: UnitRule,
  { ends, needed, known, last }: Around,
): number | null {
  const { text } = scan;
  const baseTo = to - rule.head.length;
  if (isSwallowed(text, to, rule)) return known > 0 && rule.kind === 'village' ? to - known : null;
  if (known === 0 && isCommonNoun(scan, baseTo, rule)) return null;
  const after = pointsAfter(scan, to, rule);
  const furthest = Math.max(0, baseTo - rule.length[3]);
  let inside = 0;
  let best = needed - 0.5;
  let start: number | null = null;
  for (let from = baseTo - 1; from >= furthest; from--) {
    if (!isHan(text.charCodeAt(from)) || neverInNames.hasAt(text, from)) break;
    const glued = scan.gluedFrom[from] ?? 0;
    if (glued > 0 && from + glued <= baseTo && !rule.takesBodies) inside -= 5;
    if (baseTo - from < rule.length[0]) continue;
    if (baseTo - from > 1 && rarelyInside.hasAt(text, from + 1)) inside -= 3;
    // A name neither begins within the one before it nor swallows it: 繁荣小区|和|印刷厂家属院.
    if (last !== null && from < last.to && cuts(last, from, rule)) continue;
    const before = pointsBefore(scan, from, rule, ends);
    let points = before + pointsOfLength(baseTo - from, rule) + inside;
    if (known > 0 && to - from === known) points += 4 + Math.max(0, after);
    else if (points + after + mostForForm(rule) < best) continue;
    else points += after - pointsOff(text, from, baseTo, rule, before);
    if (ends[from] !== 0 && joining.hasAt(text, from)) points -= 5;
    // 在|北新华街 is no 新华街, though the page knows that too.
    if (points > best || (points === best && before >= 4 && tells.hasAt(text, from))) {
      best = points;
      start = from;
    }
  }
  return start;
}

/** 繁荣街社区|繁荣小区|和|印刷厂家属院: but 西街|关村 and 花村|店村 are one name. */
function cuts(last: Occurrence, from: number, rule: UnitRule): boolean {
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
function isCommonNoun(scan: ScannedText, baseTo: number, rule: UnitRule): boolean {
  const { text } = scan;
  if ((scan.gluedTo[baseTo] ?? 0) > 0 && !rule.takesBodies) return true;
  if (wordBefore(rule.never, text, baseTo) > 0) return true;
  return isCounted(text, baseTo - 1);
}

/** 向西|至|花园路: particles that stand within a name only once in a thousand. */
const rarelyInside = new CharacterSet('在到至对赴往等得');

/** What sets a name apart from its neighbour's: 北|新华街, 老|城社区. */
const tells = new CharacterSet('东南西北中老新大小上下前后');

/** 武胜社区|和|万寿社区: behind a name these join it to the next. */
const joining = new CharacterSet('和与及将由对在到从以向为同等是把被');

/** A usual length speaks for a name, every character more against it. */
function pointsOfLength(length: number, rule: UnitRule): number {
  const [, from, to] = rule.length;
  if (length < from) return -1;
  return length <= to ? 1 : 1 - (length - to);
}
