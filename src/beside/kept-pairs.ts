import { endianness } from 'node:os';
import { join } from 'node:path';
import { keptDirectory } from '../kept/kept-directory.ts';
import { readSealed, writeSealed } from '../kept/sealed-notes.ts';
import type { KnownPairs, KnownPiece } from '../search/make/known-pairs.ts';

const fileOf = (): string => join(keptDirectory(), 'kept-pairs.bin');

/** Numbers are kept as the machine has them. */
const kindFor = (program: string): string => `pairs of ${program} ${endianness()}`;

/**
 * Reads what the build before collected for the pair index.
 *
 * @param program - program-digest.ts
 * @returns null where there is nothing, or nothing of this program
 */
export function readKeptPairs(program: string): KnownPairs | null {
  const notes = readSealed(fileOf(), kindFor(program));
  if (notes === null) return null;
  // Sealed: it is what was written below.
  const [rows = 0, keys = 0] = new Float64Array(notes.buffer, 0, 2);
  const numbers = new Float64Array(notes.buffer, 16, keys + keys + 1);
  const text = 16 + numbers.byteLength;
  return {
    pieces: JSON.parse(Buffer.from(notes.buffer, text, rows).toString()) as KnownPiece[],
    postings: {
      keys: numbers.subarray(0, keys),
      starts: numbers.subarray(keys),
      bytes: notes.subarray(text + rows),
    },
  };
}

/** Keeps it for the next build. */
export function writeKeptPairs(program: string, { pieces, postings }: KnownPairs): void {
  const rows = Buffer.from(JSON.stringify(pieces));
  const numbers = Float64Array.of(rows.length, postings.keys.length);
  const parts = [bytesOf(numbers), bytesOf(postings.keys), bytesOf(postings.starts)];
  writeSealed(fileOf(), kindFor(program), ...parts, rows, postings.bytes);
}

function bytesOf({ buffer, byteOffset, byteLength }: Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
