import { join } from 'node:path';
import { knownMarks } from './known-marks.ts';
import { type FileMark, isSameFile, markOfFile } from './same-file.ts';
import { readSealed, writeSealed } from './sealed-notes.ts';

/** A page of a built site: its key (keys.ts), and which file it was. */
export type KeptPage = { readonly key: string; readonly mark: FileMark };

/** A page as it is noted: as objects with names, the notes would be twice as long. */
type Row = [path: string, key: string, inode: number, bytes: number, written: number];

const fileIn = (cache: string): string => join(cache, 'kept-pages');
const kindOf = (program: string): string => `pages with their keys, by the program ${program}`;

/**
 * Reads what the build before noted.
 *
 * @param cache - absolute path of the folder that Astro keeps from build to build
 * @param program - digest of the program that makes pages (program-digest.ts)
 * @returns pages by their paths in the site; none where nothing was noted by this program
 */
export function readKeptPages(cache: string, program: string): ReadonlyMap<string, KeptPage> {
  const notes = readSealed(fileIn(cache), kindOf(program));
  const rows = notes ? (JSON.parse(Buffer.from(notes.buffer).toString()) as Row[]) : [];
  return new Map(
    rows.map(([path, key, inode, bytes, written]) => [
      path,
      { key, mark: { inode, bytes, written } },
    ]),
  );
}

/**
 * Notes what the next build needs to know.
 *
 * @param site - absolute path of the built site
 * @param keys - of each page that has one, by its path in the site
 */
export function writeKeptPages(
  cache: string,
  program: string,
  site: string,
  keys: ReadonlyMap<string, string>,
): void {
  const rows: Row[] = [];
  for (const [path, key] of keys) {
    const mark = knownMarks.get(path) ?? markOfFile(join(site, path));
    if (mark) rows.push([path, key, mark.inode, mark.bytes, mark.written]);
  }
  writeSealed(fileIn(cache), kindOf(program), Buffer.from(JSON.stringify(rows)));
}

/**
 * Whether a page of the site of the build before is the very file that was noted.
 *
 * @param site - absolute path of that site
 */
export function isAsItWas(site: string, path: string, { mark }: KeptPage): boolean {
  const found = markOfFile(join(site, path));
  return found !== null && isSameFile(found, mark);
}
