/**
 * What the index is asked by: a character, two that stand side by side, or the name of a place
 * that a piece speaks of. A key is one number. Blanks stand in no pair: no query has them in a run.
 */
export type Key = number;

/** More than there are code points. */
const CHARACTERS = 2 ** 21;

/** @param character - a code point */
export const singleKey = (character: number): Key => character;

/** @param first - a code point; `second` stands right after it */
export const pairKey = (first: number, second: number): Key => (first + 1) * CHARACTERS + second;

/** The characters of a pair, as code points. */
export const charactersOf = (pair: Key): [first: number, second: number] => [
  Math.floor(pair / CHARACTERS) - 1,
  pair % CHARACTERS,
];

/** Above all pairs. */
const NAMES = 2 ** 42;

/**
 * @param name - of a place; two names may share a key, which at worst lifts a piece in the order
 */
export function nameKey(name: string): Key {
  let hash = 0x811c9dc5;
  for (const character of codePointsOf(name)) hash = Math.imul(hash ^ character, 0x01000193) >>> 0;
  return NAMES + hash;
}

/** Whether a key is a pair: then its places are kept, of the others only the pieces. */
export const isPair = (key: Key): boolean => key >= CHARACTERS && key < NAMES;

/** The code points of a text; a lone surrogate is a character of its own. */
export function codePointsOf(text: string): number[] {
  const characters: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.codePointAt(at) ?? 0;
    characters.push(character);
    if (character > 0xffff) at += 1;
  }
  return characters;
}

/** A key of a run, how far from the run's start it stands, and the characters on both sides. */
export type PlacedKey = {
  readonly key: Key;
  readonly offset: number;
  readonly before: number | null;
  readonly after: number | null;
};

/** A key that is all that is sought. */
export const alone = (key: Key): PlacedKey => ({ key, offset: 0, before: null, after: null });

/**
 * The fewest keys that together hold every character of a run: pairs side by side, of which the
 * last two overlap where the run is odd.
 *
 * @param run - not empty, no blanks
 */
export function coverOf(run: string): [PlacedKey, ...PlacedKey[]] {
  const characters = codePointsOf(run);
  const [first = 0] = characters;
  if (characters.length < 2) return [alone(singleKey(first))];
  const pairAt = (offset: number): PlacedKey => ({
    key: pairKey(characters[offset] ?? 0, characters[offset + 1] ?? 0),
    offset,
    before: characters[offset - 1] ?? null,
    after: characters[offset + 2] ?? null,
  });
  const cover: [PlacedKey, ...PlacedKey[]] = [pairAt(0)];
  for (let at = 2; at < characters.length; at += 2) {
    cover.push(pairAt(Math.min(at, characters.length - 2)));
  }
  return cover;
}

/**
 * The shard of a key: neighbouring keys are spread evenly.
 *
 * @param shards - how many there are, a power of two
 */
export function shardOf(key: Key, shards: number): number {
  const low = key % CHARACTERS;
  const high = Math.floor(key / CHARACTERS);
  let mixed = Math.imul(low, 0x9e3779b1) ^ Math.imul(high + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return ((mixed ^ (mixed >>> 15)) >>> 0) % shards;
}

/** The name of the file of a key that has one to itself. */
export const ownFileOf = (key: Key): string => `k${key.toString(36)}`;

/** The name of the file with the brief posting of such a key. */
export const briefFileOf = (key: Key): string => `b${key.toString(36)}`;

/** The name of the file of a shard. */
export const shardFileOf = (shard: number): string => `s${shard.toString(36)}`;
