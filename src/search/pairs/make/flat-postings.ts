import type { Key } from '../keys.ts';

/**
 * Where all keys stand in some pieces: what the files of the index are made of. The keys come in
 * their order.
 */
export type Postings = {
  /** How many pieces there are. */
  count(): number;
  /** The length of each posting in bytes. */
  lengths(): Iterable<readonly [Key, number]>;
  /** Of a key that there is not: nothing. */
  posting(key: Key): Uint8Array;
};

/** All postings one after another, as they are put together and kept. */
export type FlatPostings = {
  /** In ascending order. */
  readonly keys: Float64Array;
  /** Where the posting of each key begins in the bytes, and where the last one ends. */
  readonly starts: Float64Array;
  readonly bytes: Uint8Array;
};

export const noPostings: FlatPostings = {
  keys: new Float64Array(),
  starts: new Float64Array(1),
  bytes: new Uint8Array(),
};

/** @param count - how many pieces they are of */
export function postingsOf({ keys, starts, bytes }: FlatPostings, count: number): Postings {
  return {
    count: () => count,
    *lengths() {
      for (const [at, key] of keys.entries())
        yield [key, (starts[at + 1] ?? 0) - (starts[at] ?? 0)] as const;
    },
    posting(key) {
      const at = placeOf(keys, key);
      return keys[at] === key ? bytes.subarray(starts[at], starts[at + 1]) : new Uint8Array();
    },
  };
}

/** Puts postings one after another. */
export function toFlat(postings: Postings): FlatPostings {
  const lengths = [...postings.lengths()];
  const keys = Float64Array.from(lengths, ([key]) => key);
  const starts = new Float64Array(keys.length + 1);
  for (const [at, [, length]] of lengths.entries()) starts[at + 1] = (starts[at] ?? 0) + length;
  const bytes = new Uint8Array(starts.at(-1) ?? 0);
  for (const [at, key] of keys.entries()) bytes.set(postings.posting(key), starts[at]);
  return { keys, starts, bytes };
}

/** Halving. @returns index of the first key that is not less */
function placeOf(keys: Float64Array, key: Key): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
