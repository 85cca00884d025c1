import { isPair, type Key } from '../keys.ts';
import type { Postings } from '../make/flat-postings.ts';
import { readVarints, varintLength, writeVarint } from '../varint.ts';
import { type Directory, ROW, rowOf } from './chunk.ts';

/** What was collected of one run of the pieces. */
export type Chunk = {
  readonly directory: Directory;
  /** Reads from its postings. */
  readonly read: (offset: number, length: number) => Uint8Array;
};

/**
 * The postings of all pieces, put together of those of runs that follow one another. It gives what
 * one build over all pieces would have collected, byte for byte; no posting is held.
 *
 * A posting counts its pieces from the one before, and the first of a run from the beginning. So of
 * each posting that is put to others only its opening number changes.
 *
 * @param chunks - in the order of their runs
 * @param count - how many pieces they have together
 */
export function joinPostings(chunks: readonly Chunk[], count: number): Postings {
  const placed = chunks.map((chunk) => ({ ...chunk, offsets: offsetsOf(chunk.directory) }));
  const keys = keysOf(chunks);
  const lengths = keys.map((key) =>
    partsOf(key).reduce((sum, { row, opening }) => sum + row.length + changeOf(row, opening), 0),
  );

  /** Of each chunk that has the key: its row, and what opens its posting behind the one before. */
  function partsOf(key: Key): { place: number; row: Row; opening: number }[] {
    const parts = [];
    let last = -1;
    for (const [place, { directory, offsets }] of placed.entries()) {
      const at = rowOf(directory, key);
      if (at < 0) continue;
      const row = rowAt(directory, offsets, at);
      parts.push({ place, row, opening: openingBehind(key, row.opening, last) });
      last = row.last;
    }
    return parts;
  }

  return {
    count: () => count,
    *lengths() {
      for (const [index, key] of keys.entries()) yield [key, lengths[index] ?? 0];
    },
    posting(key) {
      const bytes: Uint8Array[] = [];
      for (const { place, row, opening } of partsOf(key)) {
        const posting = placed[place]?.read(row.offset, row.length) ?? nothing;
        const changed: number[] = [];
        writeVarint(opening, (byte) => changed.push(byte));
        bytes.push(Uint8Array.from(changed), posting.subarray(varintLength(row.opening)));
        if (readVarints(posting).next() !== row.opening) {
          throw new RangeError('postings and directory are not of one making');
        }
      }
      return Buffer.concat(bytes);
    },
  };
}

const nothing = new Uint8Array();

/** A row of a directory, and where its posting begins. */
type Row = {
  readonly length: number;
  readonly opening: number;
  readonly last: number;
  readonly offset: number;
};

function rowAt(directory: Directory, offsets: Float64Array, at: number): Row {
  const [length = 0, opening = 0, last = 0] = directory.subarray(at * ROW + 1, at * ROW + ROW);
  return { length, opening, last, offset: offsets[at] ?? 0 };
}

function offsetsOf(directory: Directory): Float64Array {
  const offsets = new Float64Array(directory.length / ROW);
  let offset = 0;
  for (let at = 0; at < offsets.length; at += 1) {
    offsets[at] = offset;
    offset += directory[at * ROW + 1] ?? 0;
  }
  return offsets;
}

/** All keys, in their order. */
function keysOf(chunks: readonly Chunk[]): Key[] {
  const keys = new Set<Key>();
  for (const { directory } of chunks) {
    for (let at = 0; at < directory.length; at += ROW) keys.add(directory[at] ?? 0);
  }
  return [...keys].sort((a, b) => a - b);
}

/**
 * The number that opens a posting (`posting.ts`), where another piece came last than none.
 *
 * @param opening - where none did
 * @param last - the number of the piece that did
 */
function openingBehind(key: Key, opening: number, last: number): number {
  return opening - (isPair(key) ? 2 : 4) * (last + 1);
}

function changeOf({ opening }: Row, changed: number): number {
  return varintLength(changed) - varintLength(opening);
}
