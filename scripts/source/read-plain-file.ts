import { closeSync, fstatSync, lstatSync, openSync, readFileSync } from 'node:fs';

/** Why a file was not read; its message says what was found in its place. */
export class NotReadError extends Error {
  override name = 'NotReadError';
  readonly why: 'no file' | 'changed';

  constructor(why: NotReadError['why'], found: string) {
    super(found);
    this.why = why;
  }
}

/**
 * Reads a file that is nothing but a file. A link could lead to anything on the machine, and would
 * publish it; a pipe or a device may never end. At once: to wait for each step of thousands of files
 * takes several times as long.
 *
 * @returns its bytes, as they were at one moment
 * @throws NotReadError where it is something else, or changes while it is read; the file system's
 *   error where it cannot be read
 */
export function readPlainFile(path: string): Uint8Array {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) throw new NotReadError('no file', 'a link to another place');
  if (found.isDirectory()) throw new NotReadError('no file', 'a folder');
  if (!found.isFile()) throw new NotReadError('no file', 'a pipe or a device');
  const file = openSync(path, 'r');
  try {
    const before = fstatSync(file, { bigint: true });
    const bytes = readFileSync(file);
    const after = fstatSync(file, { bigint: true });
    if (before.mtimeNs !== after.mtimeNs || after.size !== BigInt(bytes.length)) {
      throw new NotReadError('changed', 'a file that was written to while it was read');
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}
