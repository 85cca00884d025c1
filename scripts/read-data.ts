import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The rows of a list in `scripts/data/`, cut at blanks. A row that begins with # is a remark.
 *
 * @param name - the file's name without `.txt`
 */
export function dataRows(name: string): string[][] {
  return readFileSync(path.join(import.meta.dirname, 'data', `${name}.txt`), 'utf8')
    .split('\n')
    .filter((row) => row.trim() !== '' && !row.startsWith('#'))
    .map((row) => row.trim().split(/\s+/u));
}

/** The words of a list in `scripts/data/` in order, however they are cut into rows. */
export function dataWords(name: string): string[] {
  return dataRows(name).flat();
}
