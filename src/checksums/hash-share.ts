import { join } from 'node:path';
import { checksumOf } from './checksum-of.ts';

/** Bytes of a SHA-256. */
export const SUM = 32;

/** Files that several threads hash: each takes the next few that nobody has taken. */
export type HashOrder = {
  /** Absolute path. */
  readonly folder: string;
  /** From there. */
  readonly files: readonly string[];
  /** How many files are taken; shared by the threads. */
  readonly taken: Int32Array<SharedArrayBuffer>;
  /** Where the checksums go, one after the other; shared as well. */
  readonly sums: Uint8Array<SharedArrayBuffer>;
};

/** How many files are taken at a time. */
const FEW = 16;

/** Hashes files until all are taken. */
export function hashShare({ folder, files, taken, sums }: HashOrder): void {
  for (;;) {
    const start = Atomics.add(taken, 0, FEW);
    if (start >= files.length) return;
    for (const [index, file] of files.slice(start, start + FEW).entries()) {
      sums.set(checksumOf(join(folder, file)), (start + index) * SUM);
    }
  }
}
