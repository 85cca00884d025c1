import { CharacterSet } from './characters.ts';
import { cityWords } from './provinces-and-cities.ts';
import { oneCharacterCounties } from './units/districts.ts';
import type { UnitRule } from './units/unit-rule.ts';
import { nameWords } from './words/glued-words.ts';
import { wordsMostlyNames } from './words/names-that-are-words.ts';
import { countingWords, firmParticles, looseParticles, numerals } from './words/particles.ts';
import { wordAt, wordBefore } from './words/word-table.ts';

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
