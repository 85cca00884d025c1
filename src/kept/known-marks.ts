import type { KeptFile } from './kept-files.ts';
import type { FileMark } from './same-file.ts';

/**
 * The marks of files of the site that is being built, by their paths in it, as far as somebody looked
 * at them already: a file that was taken over is the one that was looked at before, under a second
 * name. Of ten thousand pieces there are 66,000 files, and to ask the disk for all of them once more
 * takes longer than to write those that changed.
 */
export const knownMarks = new Map<string, FileMark>();

/** The marks of many files, as they go from one thread to another. */
export type PackedMarks = { readonly paths: string; readonly numbers: Float64Array };

/** No path has it in it. */
const BETWEEN = '\0';

export function packMarks(files: readonly KeptFile[]): PackedMarks {
  const numbers = new Float64Array(files.length * 3);
  for (const [at, [, ...mark]] of files.entries()) numbers.set(mark, at * 3);
  return { paths: files.map(([path]) => path).join(BETWEEN), numbers };
}

/** Adds marks to those that are known in this thread. */
export function addMarks({ paths, numbers }: PackedMarks): void {
  if (numbers.length === 0) return;
  for (const [at, path] of paths.split(BETWEEN).entries()) {
    const [inode = 0, bytes = 0, written = 0] = numbers.subarray(at * 3, at * 3 + 3);
    knownMarks.set(path, { inode, bytes, written });
  }
}
