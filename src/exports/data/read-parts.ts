import { closeSync, openSync, readSync } from 'node:fs';

const PART = 1 << 20;

/**
 * Reads a file part by part, at once: nothing else is done meanwhile, and to wait for each part takes
 * as long as to look through it.
 *
 * @param file - absolute path
 * @yields what comes next; it is good until the next part is asked for
 */
export function* readParts(file: string): Generator<Buffer> {
  const part = Buffer.allocUnsafe(PART);
  const handle = openSync(file, 'r');
  try {
    for (let length = readSync(handle, part); length > 0; length = readSync(handle, part)) {
      yield part.subarray(0, length);
    }
  } finally {
    closeSync(handle);
  }
}
