import type { PlaceKind } from '../../../src/model/index.ts';
import type { UnitRule } from './units/unit-rule.ts';
import { cityBefore } from './provinces-and-cities.ts';
import { gluedWords, nameWords } from './words/glued-words.ts';
import {
  countingWords,
  neverInNames,
  particlesBeforeNames,
  particlesInsideNames,
} from './words/particles.ts';
import { wordAt, wordBefore } from './words/word-table.ts';

/** What the page has told before this name is read. */
export type Surroundings = {
  /** The kind of the name that ends exactly at a place of this text. */
  readonly endingAt: (at: number) => PlaceKind | null;
  /** Whether the name stands elsewhere on the page on good evidence. */
  readonly isKnown: (name: string) => boolean;
};

export type Start = { readonly from: number; readonly score: number };

/** Larger kinds have the smaller number: a name begins behind a larger one. */
export const sizeOf: Readonly<Record<PlaceKind, number>> = {
  province: 0,
  city: 1,
  district: 2,
  subdistrict: 3,
  town: 3,
  community: 4,
  village: 4,
  road: 5,
  compound: 6,
  venue: 7,
};

/** Qualities that end names too: 建新路, 王大村. */
const mildEndings = new Set('新老大小前后中上下高长一二三旧好美内外四五好'.split(''));

/**
 * Where the name that ends in a head begins. Chinese prints no blank between words, so every
 * possible start is given points, and the best is taken when it reaches what its kind needs:
 *
 * - 6 behind a larger unit: 北关区|红旗路街道|星光社区; behind a city 5: 安阳|北关区
 * - 4 behind a glued word or a firm particle: 走进|灯塔路街道, 在|湖光社区
 * - 3 at the start of a run of characters: ,|湖光社区; weak particles 2: 和|平原社区
 * - 4 for a name that the page gives elsewhere on good evidence
 * - 1 for a usual length, 1 for what follows (湖光社区|党支部); less for what a name does not hold
 */
export function startOfName(
  text: string,
  headFrom: number,
  rule: UnitRule,
  around: Surroundings,
): Start | null {
  const [fewest, , , most] = rule.length;
  const headTo = headFrom + rule.head.length;
  if (wordAt(rule.swallowedBy, text, headTo) > 0) return knownStart(text, headFrom, rule, around);
  const glued = wordBefore(gluedWords, text, headFrom);
  const refused = wordBefore(rule.refused, text, headFrom);
  const follows = afterName(text, headTo, rule);
  let best: Start | null = null;
  let inside = 0;
  for (let from = headFrom - 1; from >= Math.max(0, headFrom - most); from--) {
    const code = text.charCodeAt(from);
    if (!isHan(code)) break;
    const char = text.charAt(from);
    if (neverInNames.has(char)) break;
    if (headFrom - from < fewest) continue;
    const word = wordAt(gluedWords, text, from);
    if (word > 0 && from + word <= headFrom) inside -= 5;
    const length = headFrom - from;
    const known = around.isKnown(text.slice(from, headTo));
    let score = known ? 4 + Math.max(0, follows) : follows;
    const before = beforeName(text, from, rule, around);
    score += before + ofLength(length, rule) + inside;
    if (!known) {
      if (glued > 0) score -= 6;
      if (refused > 0) score -= length === refused ? 9 : refusal(text, headFrom, refused, rule);
      if (isCounted(text, from)) score -= 6;
      if (particlesBeforeNames.has(text.charAt(headFrom - 1)) && before < 6) score -= 4;
      if (wordBefore(rule.doubtful, text, headFrom) > 0) score -= 3;
      else if (!rule.takesWords && wordBefore(nameWords, text, headFrom) === length) score -= 2;
    }
    if (best === null || score > best.score) best = { from, score };
  }
  return best !== null && best.score >= rule.needs ? best : null;
}

function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}

/** 靳小庄|村村民: the head may belong to the next word, but a name given elsewhere decides it. */
function knownStart(
  text: string,
  headFrom: number,
  rule: UnitRule,
  around: Surroundings,
): Start | null {
  if (rule.kind !== 'village') return null;
  for (let length = rule.length[3]; length >= rule.length[0]; length--) {
    const from = headFrom - length;
    if (from >= 0 && around.isKnown(text.slice(from, headFrom + rule.head.length)))
      return { from, score: 4 };
  }
  return null;
}

function beforeName(text: string, from: number, rule: UnitRule, around: Surroundings): number {
  if (from === 0) return 3;
  const before = around.endingAt(from);
  if (before !== null && sizeOf[before] < sizeOf[rule.kind]) return 6;
  const code = text.charCodeAt(from - 1);
  if (!isHan(code)) return isDigitOrLetter(code) ? 0 : 3;
  if (cityBefore(text, from) > 0) return 5;
  if (wordBefore(gluedWords, text, from) > 0) return 4;
  const char = text.charAt(from - 1);
  if ('日月年时点分'.includes(char) && isDigitOrLetter(text.charCodeAt(from - 2))) return 4;
  if (particlesBeforeNames.has(char)) {
    const alone =
      from === 1 || !isHan(text.charCodeAt(from - 2)) || wordBefore(gluedWords, text, from - 1) > 0;
    if (alone) return 4;
    if (around.endingAt(from - 1) !== null) return 4;
    return particlesInsideNames.has(char) ? 2 : 4;
  }
  return wordBefore(nameWords, text, from) > 0 ? 2 : 0;
}

function isDigitOrLetter(code: number): boolean {
  const narrow = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  return (
    (narrow >= 48 && narrow <= 57) ||
    (narrow >= 65 && narrow <= 90) ||
    (narrow >= 97 && narrow <= 122)
  );
}

function afterName(text: string, headTo: number, rule: UnitRule): number {
  if (headTo === text.length) return 1;
  const likely = wordAt(rule.likelyBefore, text, headTo);
  const unlikely = wordAt(rule.unlikelyBefore, text, headTo);
  if (likely === 0 && unlikely === 0) return 0;
  return likely >= unlikely ? 1 : -2;
}

function ofLength(length: number, rule: UnitRule): number {
  const [, from, to] = rule.length;
  if (length < from) return -1;
  return length <= to ? 1 : 1 - (length - to);
}

function refusal(text: string, headFrom: number, refused: number, rule: UnitRule): number {
  if (refused > 1) return 5;
  if (mildEndings.has(text.charAt(headFrom - 1))) return 1;
  return rule.head.length === 1 ? 4 : 2;
}

const numerals = new Set(
  '0123456789０１２３４５６７８９一二两三四五六七八九十百千几多数各每这那余'.split(''),
);

/** 7个|社区, 10个|软弱涣散村, 一条|街: counted, not named. */
function isCounted(text: string, from: number): boolean {
  return counts(text, from) || counts(text, from - 1);
}

function counts(text: string, at: number): boolean {
  return at > 0 && countingWords.has(text.charAt(at)) && numerals.has(text.charAt(at - 1));
}
