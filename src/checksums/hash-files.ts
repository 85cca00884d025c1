import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type HashOrder, hashShare, SUM } from './hash-share.ts';

/** So many files are read in the time in which a thread starts. */
const WORTH_A_THREAD = 2000;

/** More threads than this wait for each other: they ask one disk. */
const MOST_THREADS = 4;

/**
 * Hashes files with all cores of the machine. This thread is one of them, so that nothing else goes
 * on in it meanwhile.
 *
 * @param folder - absolute path
 * @param files - from there; the longest should be the first, so that no thread ends long after the
 *   others
 * @returns SHA-256 sums, 32 bytes for each file, one after the other
 */
export async function hashFiles(
  folder: string,
  files: readonly string[],
  threads = threadsFor(files.length),
): Promise<Uint8Array> {
  const order: HashOrder = {
    folder,
    files,
    taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
    sums: new Uint8Array(new SharedArrayBuffer(files.length * SUM)),
  };
  const ends = Array.from({ length: threads - 1 }, () => {
    const url = new URL('hash-thread.ts', import.meta.url);
    // What a thread throws, `once` rejects with.
    return once(new Worker(url, { workerData: order }), 'exit');
  });
  hashShare(order);
  await Promise.all(ends);
  return order.sums;
}

function threadsFor(files: number): number {
  return Math.min(availableParallelism(), MOST_THREADS, Math.ceil(files / WORTH_A_THREAD) || 1);
}
