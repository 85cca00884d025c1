import { join } from 'node:path';
import { keptDirectory } from '../kept/kept-directory.ts';
import type { KeptFile } from '../kept/kept-files.ts';
import { readSealed, writeSealed } from '../kept/sealed-notes.ts';
import type { BlockPlace } from '../exports/data/write-data.ts';

/** A file of `data/`, and where its blocks lie. */
export type KeptDataFile = { readonly file: KeptFile; readonly blocks: readonly BlockPlace[] };

/** By their paths in the site. */
export type KeptData = ReadonlyMap<string, KeptDataFile>;

const fileOf = (): string => join(keptDirectory(), 'kept-data.json');
const kindFor = (program: string): string => `data of ${program}`;

/**
 * Reads what the build before noted of its data files.
 *
 * @param program - program-digest.ts
 * @returns nothing where there is nothing, or nothing of this program
 */
export function readKeptData(program: string): KeptData {
  const notes = readSealed(fileOf(), kindFor(program));
  if (notes === null) return new Map();
  // Sealed: it is what was written below.
  return new Map(JSON.parse(Buffer.from(notes).toString()) as [string, KeptDataFile][]);
}

/** Notes it for the next build. */
export function writeKeptData(program: string, data: KeptData): void {
  writeSealed(fileOf(), kindFor(program), Buffer.from(JSON.stringify([...data])));
}
