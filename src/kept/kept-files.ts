import { join } from 'node:path';
import { keptDirectory } from './kept-directory.ts';
import { type FileMark, isSameFile, markOfFile } from './same-file.ts';
import { readSealed, writeSealed } from './sealed-notes.ts';

/** A file of the built site: its path in it, and its mark when it was written. */
export type KeptFile = readonly [path: string, inode: number, bytes: number, written: number];

/** Files that were made together, and the key of all that is in them. */
export type KeptGroup = { readonly key: string; readonly files: KeptFile[] };

/** By the names of the groups. */
export type KeptGroups = ReadonlyMap<string, KeptGroup>;

const fileOf = (): string => join(keptDirectory(), 'kept-files.json');
const kindFor = (program: string): string => `files of ${program}`;

/**
 * Reads what was noted of the files of the build before.
 *
 * @param program - program-digest.ts
 * @returns no groups where there is nothing, or nothing of this program
 */
export function readKeptGroups(program: string): KeptGroups {
  const notes = readSealed(fileOf(), kindFor(program));
  if (notes === null) return new Map();
  // Sealed: it is what was written below.
  const rows = JSON.parse(Buffer.from(notes).toString()) as [string, string, KeptFile[]][];
  return new Map(rows.map(([name, key, files]) => [name, { key, files }]));
}

/** Notes the files of this build for the next one. */
export function writeKeptGroups(program: string, groups: KeptGroups): void {
  const rows = [...groups].map(([name, { key, files }]) => [name, key, files]);
  writeSealed(fileOf(), kindFor(program), Buffer.from(JSON.stringify(rows)));
}

/**
 * @param site - absolute path of the built site
 * @throws Error where there is no such file
 */
export function keptFile(site: string, path: string): KeptFile {
  const mark = markOfFile(join(site, path));
  if (mark === null) throw new Error(`${path} was not written`);
  return [path, mark.inode, mark.bytes, mark.written];
}

/** Whether all files of a group are the very ones that were noted. */
export function areAsTheyWere(site: string, { files }: Pick<KeptGroup, 'files'>): boolean {
  return files.every(([path, inode, bytes, written]) => {
    const mark: FileMark | null = markOfFile(join(site, path));
    return mark !== null && isSameFile(mark, { inode, bytes, written });
  });
}
