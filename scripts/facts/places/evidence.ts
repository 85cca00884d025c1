import { dataWords } from '../../read-data.ts';
import type { PlaceKind } from '../../../src/model/index.ts';
import { CharacterSet, isDigit, isHan, isLetter } from '../../source/characters.ts';
import { sizeOf } from './occurrence.ts';
import type { ScannedText } from './scan-text.ts';
import type { UnitRule } from './units.ts';
import {
  countingWords,
  firmParticles,
  looseParticles,
  nameWords,
  numerals,
  wordAt,
  wordBefore,
  wordsMostlyNames,
  cityWords,
} from './words.ts';

/** By place: 1 + size of the name that ends there; 0: none does. */
export type Ends = Uint8Array;

/** Points for what stands before a possible start; the table is in start-of-name.ts. */
export function pointsBefore(scan: ScannedText, from: number, rule: UnitRule, ends: Ends): number {
  if (from === 0) return 3;
  const { text } = scan;
  const ended = ends[from] ?? 0;
  if (ended > 0 && ended - 1 < sizeOf[rule.kind]) return 6;
  const code = text.charCodeAt(from - 1);
  if (!isHan(code)) return afterSign(text, from, rule, ends);
  if ((scan.cityTo[from] ?? 0) > 0 && rule.kind !== 'venue' && text.charAt(from) !== '市') {
    return 5;
  }
  if ((scan.gluedTo[from] ?? 0) > 0) return 4;
  return afterParticle(scan, from, rule, ends);
}

/** ,|湖光社区; in a list whose last name is of this kind, 正街社区、|建设社区, the sign says more. */
function afterSign(text: string, from: number, rule: UnitRule, ends: Ends): number {
  const code = text.charCodeAt(from - 1);
  if (isDigit(code) || isLetter(code)) return 0;
  if (text.charAt(from - 1) !== '、' || ends[from - 1] === 0) return 3;
  return endsSame(ends, from - 1, rule) ? 5 : 4;
}

function endsSame(ends: Ends, at: number, rule: UnitRule): boolean {
  return (ends[at] ?? 0) - 1 === sizeOf[rule.kind];
}

/** 3月|, 10日|, 9时|: behind a figure these end a time. */
const clock = new CharacterSet('日月年时点分');

function afterParticle(scan: ScannedText, from: number, rule: UnitRule, ends: Ends): number {
  const { text } = scan;
  if (clock.hasAt(text, from - 1) && isDigit(text.charCodeAt(from - 2))) return 4;
  const loose = looseParticles.hasAt(text, from - 1);
  if (loose || firmParticles.hasAt(text, from - 1)) {
    if ((ends[from - 1] ?? 0) > 0) return endsSame(ends, from - 1, rule) ? 5 : 4;
    if (!loose || from === 1 || !isHan(text.charCodeAt(from - 2))) return 4;
    return (scan.gluedTo[from - 1] ?? 0) > 0 ? 4 : 2;
  }
  return wordBefore(nameWords, text, from) > 0 ? 2 : 0;
}

/**
 * Points for what follows a possible name: 湖光社区|党支部 +1, 社区|治理 -2; a colon or the end of
 * the line counts for a name (红旗路街道星光社区:), and so does a unit in it (东营区|辛店街道).
 */
export function pointsAfter(scan: ScannedText, to: number, rule: UnitRule): number {
  const { text } = scan;
  if (to === text.length) return 1;
  const code = text.charCodeAt(to);
  if (code === 0x3a || code === 0xff1a) return 1;
  if (isDigit(code)) return afterNumber(text, to, rule.kind);
  const likely = wordAt(rule.likely, text, to);
  const unlikely = wordAt(rule.unlikely, text, to);
  const word = likely === 0 && unlikely === 0 ? 0 : likely >= unlikely ? 1 : -2;
  return word <= 0 && opensUnit(scan, to, rule.kind) ? 2 : word;
}

/** 太和路42号, 银河花园3号楼. */
function afterNumber(text: string, to: number, kind: PlaceKind): number {
  if (kind === 'compound')
    return /^\d{1,3}(?:号楼|栋|幢|单元)/u.test(text.slice(to, to + 6)) ? 2 : 1;
  return kind === 'road' ? 1 : 0;
}

const towns = /^[一-鿿]{2,4}?(?:街道|社区|村(?!民)|镇|乡)/u;
const communities = /^[一-鿿]{2,6}?(?:社区|村(?!民))/u;
const compounds = /^[一-鿿]{2,8}?(?:小区|家属院|花园|家园|巷)/u;

/** What may lie in a place of each kind. */
const within: Partial<Record<PlaceKind, RegExp>> = {
  city: towns,
  district: towns,
  subdistrict: communities,
  town: communities,
  community: compounds,
};

/** 辛店街道 behind 东营区, 靳小庄村 behind 柏庄镇; not 老旧小区 behind 社区. */
function opensUnit({ text, gluedFrom }: ScannedText, to: number, kind: PlaceKind): boolean {
  return gluedFrom[to] === 0 && within[kind]?.test(text.slice(to, to + 12)) === true;
}

/** 滑县, 叶县, 澧县. */
const oneCharacterCounties = new CharacterSet(dataWords('one-character-counties').join(''));

/** Particles with which names end: 太和|路, 大同|街. */
const endingsOfNames = new CharacterSet('和有同如都');

/** Particles with which names begin: 沿江|路, 靠山|村. */
const beginningsOfNames = new CharacterSet('都沿靠驻');

/**
 * Points off for what a name does not look like: 建新|社区, 美丽|社区, 对|小区, 10个软弱涣散|村.
 * @param before the points for what stands before it; good evidence settles small doubts
 */
export function pointsOff(
  text: string,
  from: number,
  baseTo: number,
  rule: UnitRule,
  before: number,
): number {
  let off = 0;
  const length = baseTo - from;
  if (wordBefore(rule.typical, text, baseTo) > 0 && length > 1) off -= 1;
  if (wordAt(cityWords, text, from) === length) off -= 1;
  const common = wordBefore(rule.common, text, baseTo);
  if (common === length) off += before === 5 && rule.takesWords ? 1 : 9;
  else if (common > 0 && !rule.takesBodies) off += common > 1 ? 5 : before < 4 ? 1 : 0;
  if (firmParticles.hasAt(text, from) && !beginningsOfNames.hasAt(text, from)) off += 4;
  if (isCounted(text, from) || isCounted(text, from - 1)) off += 6;
  const last = baseTo - 1;
  if (before < 6 && (firmParticles.hasAt(text, last) || looseParticles.hasAt(text, last))) {
    const gentle =
      endingsOfNames.hasAt(text, last) && rule.kind !== 'village' && rule.kind !== 'town';
    off += gentle ? (before < 4 ? 1 : 0) : 4;
  }
  if (wordBefore(rule.praise, text, baseTo) > 0) off += before === 5 ? 0 : 3;
  else if (!rule.takesWords && isDeed(text.slice(from, baseTo))) {
    off += before >= 5 ? 1 : 3;
  }
  if (rule.head === '县' && length === 1) off += oneCharacterCounties.hasAt(text, last) ? -3 : 9;
  return off;
}

/** How much {@link pointsOff} speaks for a name at most: 天龙苑|小区, 滑|县. */
export function mostForForm(rule: UnitRule): number {
  return rule.head === '县' ? 5 : 2;
}

/** 96家|社区, 一条|街: counted, not named. */
export function isCounted(text: string, at: number): boolean {
  return at > 0 && countingWords.hasAt(text, at) && numerals.hasAt(text, at - 1);
}

/** 建设|社区: a common word that is seldom a name. */
function isDeed(base: string): boolean {
  return nameWords.words.has(base) && !wordsMostlyNames.has(base);
}
