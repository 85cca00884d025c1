import { lookAlike } from './look-alikes.ts';
import { type Name, stemOf } from './names.ts';

/** Highest cost, a character, at which a name is still near: every second one wrong. */
const NEAR = 0.5;
/** The same for a letter of a query in Latin letters. */
const NEAR_IN_LETTERS = 0.34;
/** What a homophone or a look-alike costs, and the least for another sound; the most is 1. */
const SAME_SOUND = 0.2;
const SAME_SHAPE = 0.2;
const SIMILAR_SOUND = 0.5;

/**
 * @param names - all names; headlines are none to offer
 * @param runs - what was asked for and not found
 * @param syllables - common characters by their usual syllable, so that a typed one can be heard
 * @param most - how many names at most
 * @returns those that look or sound like a run or a part of it, the nearest first
 */
export function nearestNames(
  names: readonly Name[],
  runs: readonly string[],
  syllables: Readonly<Record<string, string>>,
  most: number,
): Name[] {
  const sounds = soundsIn(names, syllables);
  return names
    .filter(({ kind }) => kind !== 'headline')
    .map((place) => ({ place, cost: Math.min(...runs.map((run) => costOf(run, place, sounds))) }))
    .filter(({ cost }) => cost <= NEAR)
    .sort((a, b) => a.cost - b.cost || a.place.name.length - b.place.name.length)
    .slice(0, most)
    .map(({ place }) => place);
}

function costOf(run: string, place: Name, sounds: ReadonlyMap<string, string>): number {
  if (/^[a-z]+$/i.test(run)) {
    const letters = Array.from(run.toLowerCase());
    const cost = distanceWithin(letters, Array.from(place.pinyin.replaceAll(' ', '')), letterCost);
    return cost / letters.length <= NEAR_IN_LETTERS ? cost / letters.length : 1;
  }
  // What a name ends in says little: 新华社区 is not near to every 社区.
  const asked = Array.from(stemOf(run));
  const name = Array.from(stemOf(place.name));
  const substitution = (a: string, b: string): number => characterCost(a, b, sounds);
  const asPart = distanceWithin(asked, name, substitution) / asked.length;
  // One character of a name somewhere in a long question is chance.
  const asWhole = name.length < 2 ? 1 : distanceWithin(name, asked, substitution) / name.length;
  return Math.min(asPart, asWhole);
}

function characterCost(a: string, b: string, sounds: ReadonlyMap<string, string>): number {
  if (a === b) return 0;
  if (lookAlike(a, b)) return SAME_SHAPE;
  const [x, y] = [sounds.get(a), sounds.get(b)];
  if (x === undefined || y === undefined) return 1;
  if (x === y) return SAME_SOUND;
  const apart = distance(Array.from(x), Array.from(y), letterCost) / Math.max(x.length, y.length);
  return SIMILAR_SOUND + (1 - SIMILAR_SOUND) * apart;
}

function soundsIn(
  names: readonly Name[],
  syllables: Readonly<Record<string, string>>,
): Map<string, string> {
  const sounds = new Map<string, string>();
  for (const [syllable, characters] of Object.entries(syllables)) {
    for (const character of characters) sounds.set(character, syllable);
  }
  // A name's own reading is surer than the usual one.
  for (const { name, pinyin } of names) {
    const parts = pinyin.split(' ');
    const characters = Array.from(name);
    if (parts.length !== characters.length) continue;
    for (const [index, character] of characters.entries()) {
      sounds.set(character, parts[index] ?? '');
    }
  }
  return sounds;
}

/** Cost of taking one element for another, 0 where they are the same, at most 1. */
type Substitution<T> = (a: T, b: T) => number;

/** 0 for the same letter, 1 for another. */
const letterCost: Substitution<string> = (a, b) => (a === b ? 0 : 1);

/**
 * The edit distance of two sequences: the least sum of substitutions, and of 1 for each element
 * left out or put in.
 */
function distance<T>(a: readonly T[], b: readonly T[], cost: Substitution<T>): number {
  const start = Array.from({ length: b.length + 1 }, (_, index) => index);
  return lastRow(a, b, cost, start).at(-1) ?? 0;
}

/**
 * The edit distance of a sequence and that part of another which is nearest to it.
 *
 * @param sought - the sequence that must be matched whole
 * @param within - the sequence of which any part may match
 */
function distanceWithin<T>(
  sought: readonly T[],
  within: readonly T[],
  cost: Substitution<T>,
): number {
  const start = new Array<number>(within.length + 1).fill(0);
  return Math.min(...lastRow(sought, within, cost, start));
}

function lastRow<T>(
  a: readonly T[],
  b: readonly T[],
  cost: Substitution<T>,
  start: readonly number[],
): readonly number[] {
  let above = start;
  for (const x of a) {
    const row = [(above[0] ?? 0) + 1];
    for (const [index, y] of b.entries()) {
      const replaced = (above[index] ?? 0) + cost(x, y);
      const leftOut = (above[index + 1] ?? 0) + 1;
      const putIn = (row[index] ?? 0) + 1;
      row.push(Math.min(replaced, leftOut, putIn));
    }
    above = row;
  }
  return above;
}
