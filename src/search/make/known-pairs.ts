import type { FlatPostings } from '../pairs/make/flat-postings.ts';
import { GONE } from '../pairs/make/renew-postings.ts';

/** A piece as it was indexed. */
export type KnownPiece = {
  readonly id: string;
  /** Of its entry, see `entryKey`. */
  readonly key: string;
};

/** What was collected for the pair index, and of which pieces, in the order of the index. */
export type KnownPairs = {
  readonly pieces: readonly KnownPiece[];
  readonly postings: FlatPostings;
};

/**
 * Finds pieces again in the order of the index.
 *
 * @returns the number that each of the former has now: ascending, {@link GONE} where it changed, went
 *   or came to stand before one that stood before it
 */
export function numbersNow(former: readonly KnownPiece[], now: readonly KnownPiece[]): Int32Array {
  const places = new Map(now.map(({ id }, number) => [id, number]));
  let last = -1;
  return Int32Array.from(former, ({ id, key }) => {
    const number = places.get(id) ?? GONE;
    if (number <= last || now[number]?.key !== key) return GONE;
    last = number;
    return number;
  });
}
