import { statSync } from 'node:fs';

/**
 * What a file was when it was noted, by which it is known again: also under another name, as files
 * get a second one from build to build.
 */
export type FileMark = {
  readonly inode: number;
  readonly bytes: number;
  /** When it was written, in milliseconds. */
  readonly written: number;
};

/**
 * @param file - absolute path
 * @returns null where there is no file
 */
export function markOfFile(file: string): FileMark | null {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile() !== true) return null;
  return { inode: found.ino, bytes: found.size, written: found.mtimeMs };
}

/**
 * Whether two marks are of the very same file: neither of another, nor of one that somebody wrote to
 * in between. Who writes as many bytes into it and then puts its time back is not noticed.
 */
export function isSameFile(one: FileMark, other: FileMark): boolean {
  return one.inode === other.inode && one.bytes === other.bytes && one.written === other.written;
}
