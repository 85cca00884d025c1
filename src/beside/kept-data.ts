import { join } from 'node:path';
import { keptDirectory } from '../kept/kept-directory.ts';
import { readSealed, writeSealed } from '../kept/sealed-notes.ts';
import type { WrittenData } from '../open-data/write-data.ts';

/** Where the blocks of the collections lie in the files of `data/`, by their paths in the site. */
export type KeptData = ReadonlyMap<string, WrittenData>;

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
  return new Map(JSON.parse(Buffer.from(notes).toString()) as [string, WrittenData][]);
}

/** Notes it for the next build. */
export function writeKeptData(program: string, data: KeptData): void {
  writeSealed(fileOf(), kindFor(program), Buffer.from(JSON.stringify([...data])));
}
