import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import type { Chunk } from '../search/pairs/join/join-postings.ts';

/** Up to so many bytes of postings are held; more are read from disk one by one, which is slower. */
const HELD = 2 ** 31;

/** The postings of all parts. */
export type OpenPostings = {
  /** In the order of the files. They throw a RangeError where a file is cut off. */
  readonly readers: readonly Chunk['read'][];
  readonly close: () => void;
};

/**
 * @param files - absolute paths
 * @param held - so many bytes are held
 */
export function openPostings(files: readonly string[], held = HELD): OpenPostings {
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  if (bytes < held) {
    const contents = files.map((file) => readFileSync(file));
    const readers = contents.map(
      (content): Chunk['read'] =>
        (offset, length) =>
          whole(content.subarray(offset, offset + length), length),
    );
    return { readers, close: () => undefined };
  }
  const opened = files.map((file) => openSync(file, 'r'));
  return {
    readers: opened.map((file) => (offset, length) => {
      const posting = Buffer.alloc(length);
      return whole(posting.subarray(0, readSync(file, posting, 0, length, offset)), length);
    }),
    close() {
      for (const file of opened) closeSync(file);
    },
  };
}

function whole(posting: Uint8Array, length: number): Uint8Array {
  if (posting.length < length) throw new RangeError('the postings of a part are cut off');
  return posting;
}
