/**
 * What one build has collected of a run of the pieces, in two files: a directory of the keys in their
 * order, and their postings one after another in the same order. Pieces have the numbers that they
 * have in the whole index.
 *
 * The directory is rows of four numbers of eight bytes (float64, little-endian): the key, the length
 * of its posting, the number that opens the posting, the last piece in it.
 */
import { endianness } from 'node:os';
import type { Key } from '../keys.ts';
import type { PairCollector } from '../make/collect-pairs.ts';
import { readVarints } from '../varint.ts';

export const ROW = 4;

/** The names of the two files. */
export const DIRECTORY = 'pairs-keys.bin';
export const POSTINGS = 'pairs-postings.bin';

/** The directory of a chunk, row by row. */
export type Directory = Float64Array;

/**
 * @param collector - which has the pieces of the run alone
 * @returns the directory, and the postings in its order, one after another
 */
export function toChunk(collector: PairCollector): {
  readonly directory: Uint8Array;
  readonly postings: Iterable<Uint8Array>;
} {
  const keys = Float64Array.from(collector.lengths(), ([key]) => key).sort();
  const directory = new Float64Array(keys.length * ROW);
  for (const [index, key] of keys.entries()) {
    const posting = collector.posting(key);
    const opening = readVarints(posting).next();
    directory.set([key, posting.length, opening, collector.last(key)], index * ROW);
  }
  function* postings(): Generator<Uint8Array> {
    for (const key of keys) yield collector.posting(key);
  }
  return { directory: bytesOf(directory), postings: postings() };
}

function bytesOf(directory: Directory): Uint8Array {
  assertLittleEndian();
  return new Uint8Array(directory.buffer);
}

/** @throws RangeError where the bytes are no rows */
export function readDirectory(bytes: Uint8Array): Directory {
  assertLittleEndian();
  if (bytes.length % (ROW * 8) !== 0) throw new RangeError('the directory is cut off');
  return new Float64Array(new Uint8Array(bytes).buffer);
}

/** @returns the row of a key, or -1 */
export function rowOf(directory: Directory, key: Key): number {
  let low = 0;
  let high = directory.length / ROW;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((directory[middle * ROW] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return directory[low * ROW] === key ? low : -1;
}

function assertLittleEndian(): void {
  if (endianness() !== 'LE') throw new Error('parts of a site are made on little-endian machines');
}
