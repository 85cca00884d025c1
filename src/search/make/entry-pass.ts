import type { IndexedEntry } from '../record.ts';

/** A piece in the order of the index. */
export type SearchedPiece = {
  readonly facets: IndexedEntry['facets'];
  /** Makes its entry, for which its text is read. */
  entry(): IndexedEntry;
};

/** What is made of entries, one after another. */
export type EntryTaker = {
  /** Whether it needs the piece of this number. It is asked once for each, in their order. */
  wants(number: number): boolean | Promise<boolean>;
  take(entry: IndexedEntry, number: number): void | Promise<void>;
  /** After the last piece. */
  end(): void | Promise<void>;
};

/**
 * Goes through pieces once, whatever is made of them: an entry is made where somebody needs it, and
 * is held no longer than it takes to hand it round.
 *
 * @param pieces - a run of the pieces in the order of the index
 * @param first - the number of the first of them
 */
export async function passEntries(
  pieces: Iterable<SearchedPiece>,
  first: number,
  takers: readonly EntryTaker[],
): Promise<void> {
  let number = first;
  for (const piece of pieces) {
    let entry: IndexedEntry | undefined;
    for (const taker of takers) {
      if (!(await taker.wants(number))) continue;
      entry ??= piece.entry();
      await taker.take(entry, number);
    }
    number += 1;
  }
  for (const taker of takers) await taker.end();
}
