import type { Key } from '../keys.ts';

/**
 * Numbers the keys that it is shown, from 0, in the order in which they come. A `Map` does the same;
 * keys of pairs are too large for its quick way with numbers, and each character of an archive is
 * looked up twice.
 */
export type KeyRows = {
  /** The number of a key, a new one where it has none. */
  number(key: Key): number;
  /** -1 where it has none. */
  find(key: Key): number;
  /** All keys, by their numbers. */
  keys(): Float64Array;
};

const LOW = 2 ** 21;
/** Of so many places one may be taken, of more than two thirds none is. */
const FIRST_SIZE = 2 ** 12;

export function keyRows(): KeyRows {
  let keys = new Float64Array(FIRST_SIZE);
  /** At a place drawn from a key, or at the next that was free: its number, and one. */
  let places = new Int32Array(FIRST_SIZE);
  let count = 0;

  /** The place that has the key, or would have it. */
  function placeOf(key: Key): number {
    const mask = places.length - 1;
    let at = mixed(key) & mask;
    for (let row = places[at] ?? 0; row !== 0 && keys[row - 1] !== key; row = places[at] ?? 0) {
      at = (at + 1) & mask;
    }
    return at;
  }

  function grow(): void {
    const larger = new Float64Array(keys.length * 2);
    larger.set(keys);
    keys = larger;
    places = new Int32Array(places.length * 2);
    for (let row = 0; row < count; row += 1) places[placeOf(keys[row] ?? 0)] = row + 1;
  }

  return {
    number(key) {
      let at = placeOf(key);
      const row = places[at] ?? 0;
      if (row !== 0) return row - 1;
      if (3 * count > 2 * places.length) {
        grow();
        at = placeOf(key);
      }
      keys[count] = key;
      count += 1;
      places[at] = count;
      return count - 1;
    },
    find: (key) => (places[placeOf(key)] ?? 0) - 1,
    keys: () => keys.slice(0, count),
  };
}

/** Neighbouring keys lie far apart. */
function mixed(key: Key): number {
  const high = Math.floor(key / LOW);
  const hash = Math.imul(key - high * LOW, 0x9e3779b1) ^ Math.imul(high + 1, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
