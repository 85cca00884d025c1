import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, type Stats } from 'node:fs';

/** What is noted of a file that was written, to know it again. */
export type FileMark = {
  /** SHA-256 of its bytes, in base64url. */
  readonly sha256: string;
  readonly inode: number;
  /** In bytes. */
  readonly size: number;
  /** When it was last written to, ms. */
  readonly written: number;
};

/**
 * Holds a file against what was noted of it. The very file, that nobody has written to since, is not
 * read; another one (a copy, a checkout) is, and will do if it has the bytes.
 *
 * @returns what there is to note of it now; null where it is another file, or none
 */
export function recognise(
  file: string,
  { sha256, inode, size, written }: FileMark,
): FileMark | null {
  const found = plainFile(file);
  if (found?.size !== size) return null;
  if (found.ino === inode && found.mtimeMs === written) {
    return { sha256, inode, size, written };
  }
  return digestOf(readFileSync(file)) === sha256 ? markOf(found, sha256) : null;
}

export function markOf({ ino, size, mtimeMs }: Stats, sha256: string): FileMark {
  return { sha256, inode: ino, size, written: mtimeMs };
}

/** Null where there is nothing, or no file: a folder, a link. */
export function plainFile(place: string): Stats | null {
  const found = lstatSync(place, { throwIfNoEntry: false });
  return found?.isFile() === true ? found : null;
}

export function digestOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('base64url');
}
