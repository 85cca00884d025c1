import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The text of a file in `scripts/data/`. */
export function dataText(file: string): string {
  return readFileSync(path.join(import.meta.dirname, 'data', file), 'utf8');
}

/**
 * The rows of a list in `scripts/data/`, cut at blanks. A row that begins with # is a remark.
 *
 * @param name - the file's name without `.txt`
 */
export function dataRows(name: string): string[][] {
  return dataText(`${name}.txt`)
    .split('\n')
    .filter((row) => row.trim() !== '' && !row.startsWith('#'))
    .map((row) => row.trim().split(/\s+/u));
}

/** The words of a list in `scripts/data/` in order, however they are cut into rows. */
export function dataWords(name: string): string[] {
  return dataRows(name).flat();
}
