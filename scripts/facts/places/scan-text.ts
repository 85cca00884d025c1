import { lastOfHeads, unitEndingAt, type UnitRule } from './units.ts';
import { cityWords, gluedWords, wordAt } from './words.ts';

/** A word that ends names, in its place: `to` is behind its last character. */
type Head = { readonly rule: UnitRule; readonly to: number };

/** What one look along a text gives, so that each name is then decided by looking up. */
export type ScannedText = {
  readonly text: string;
  readonly heads: readonly Head[];
  /** By place: length of the glued word that begins there. */
  readonly gluedFrom: Uint8Array;
  /** By place: length of the glued word that ends there. */
  readonly gluedTo: Uint8Array;
  /** By place: length of the province's or city's short name that begins there. */
  readonly cityFrom: Uint8Array;
  /** By place: length of the province's or city's short name that ends there. */
  readonly cityTo: Uint8Array;
};

const beginsGlued = 1;
const beginsCity = 2;

/** For every pair of characters (and a few others) whether it begins a word of the tables. */
const pairs = new Uint8Array(0x10000);
for (const [flag, { words }] of [
  [beginsGlued, gluedWords],
  [beginsCity, cityWords],
] as const) {
  for (const word of words) {
    const pair = pairOf(word.charCodeAt(0), word.charCodeAt(1));
    pairs[pair] = (pairs[pair] ?? 0) | flag;
  }
}

/** 1 for every character that ends a head. Most characters of a page are in neither. */
const lasts = new Uint8Array(0x10000);
for (const code of lastOfHeads) lasts[code] = 1;

function pairOf(first: number, second: number): number {
  return ((first * 31) ^ (second * 7)) & 0xffff;
}

/**
 * Reads the texts of a page. Their tables lie in one piece of memory: to ask for some bytes for
 * each of them takes longer than to read it.
 */
export function scanTexts(texts: readonly string[]): ScannedText[] {
  const bytes = texts.reduce((sum, text) => sum + 4 * (text.length + 1), 0);
  const memory = new ArrayBuffer(bytes);
  let used = 0;
  return texts.map((text) => {
    const scan = readText(text, memory, used);
    used += 4 * (text.length + 1);
    return scan;
  });
}

/** @param memory - where the tables lie, from `from` on: four bytes a character and four more */
export function readText(
  text: string,
  memory = new ArrayBuffer(4 * (text.length + 1)),
  from = 0,
): ScannedText {
  const size = text.length + 1;
  const heads: Head[] = [];
  const gluedFrom = new Uint8Array(memory, from, size);
  const gluedTo = new Uint8Array(memory, from + size, size);
  const cityFrom = new Uint8Array(memory, from + 2 * size, size);
  const cityTo = new Uint8Array(memory, from + 3 * size, size);
  let next = text.charCodeAt(0);
  for (let at = 0; at < text.length; at++) {
    const code = next;
    next = text.charCodeAt(at + 1);
    if (lasts[code] === 1) {
      const rule = unitEndingAt(text, at + 1);
      if (rule !== null) heads.push({ rule, to: at + 1 });
    }
    const begins = pairs[pairOf(code, next)] ?? 0;
    if (begins === 0) continue;
    const glued = (begins & beginsGlued) === 0 ? 0 : wordAt(gluedWords, text, at);
    if (glued > 0) {
      gluedFrom[at] = glued;
      gluedTo[at + glued] = Math.max(glued, gluedTo[at + glued] ?? 0);
    }
    const city = (begins & beginsCity) === 0 ? 0 : wordAt(cityWords, text, at);
    if (city > 0) {
      cityFrom[at] = city;
      cityTo[at + city] = city;
    }
  }
  return { text, heads, gluedFrom, gluedTo, cityFrom, cityTo };
}
