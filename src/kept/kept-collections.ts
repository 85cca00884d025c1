import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import type { Archive } from '../archive/archive.ts';
import { contentDirectory } from '../archive/content-directory.ts';
import { originOf } from '../archive/origins.ts';
import { type KnownEntries, type KnownEntry, readArchive } from '../archive/read-archive.ts';
import { keptDirectory } from './kept-directory.ts';
import { programDigest } from './program-digest.ts';

/** An entry of a collection: the path of its file in the content directory, the file, its data. */
const rowSchema = z.tuple([
  z.string(),
  z.tuple([z.number(), z.number(), z.number()]),
  z.string(),
  z.custom<object>((data) => typeof data === 'object' && data !== null),
]);
type Row = z.infer<typeof rowSchema>;

/** The first line of the file, and the last: without it, the file is cut off. */
const headSchema = z.object({ program: z.string(), content: z.string() });
const END = '"end"';

/** So many entries are one line: a string of all could be longer than strings can be. */
const ROWS = 1000;

const fileOf = (): string => join(keptDirectory(), 'kept-collections.jsonl');

/**
 * Reads the collections of the content directory. Files that are as they were in the build before
 * are not read: what they say was kept, as long as the program is the same. Where everything is
 * made afresh (ARCHIVE_FORMER is not set) all of them are read.
 *
 * @throws CollectionFileError as `readArchive()`
 */
export function openKeptArchive(): Archive {
  const isAfresh = process.env['ARCHIVE_FORMER'] === undefined;
  return readArchive(contentDirectory(), isAfresh ? undefined : readKeptCollections());
}

/**
 * Keeps what the collections say for the next build.
 *
 * @param archive - read from the files of the content directory
 */
export function keepCollections(archive: Archive): void {
  const file = fileOf();
  const aside = `${file}.${process.pid}`;
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(aside, 'w');
  try {
    writeSync(handle, `${JSON.stringify(head())}\n`);
    let rows: Row[] = [];
    const flush = (): void => {
      writeSync(handle, `${JSON.stringify(rows)}\n`);
      rows = [];
    };
    for (const [folder, entries] of Object.entries(archive) as [string, Map<string, object>][]) {
      for (const [id, data] of entries) {
        const { file: mark, digest } = originOf(data);
        if (mark === null) continue;
        rows.push([`${folder}/${id}.md`, [...mark], digest, data]);
        if (rows.length >= ROWS) flush();
      }
    }
    flush();
    writeSync(handle, `${END}\n`);
  } finally {
    closeSync(handle);
  }
  renameSync(aside, file);
}

/** @returns no entries where there is nothing, or nothing of this program and this archive */
function readKeptCollections(): KnownEntries {
  const known = new Map<string, KnownEntry>();
  try {
    const [first = '', ...lines] = linesOf(readFileSync(fileOf()));
    const { program, content } = headSchema.parse(JSON.parse(first));
    const now = head();
    if (program !== now.program || content !== now.content || lines.pop() !== END) return new Map();
    for (const line of lines) {
      for (const [path, file, digest, data] of z.array(rowSchema).parse(JSON.parse(line))) {
        known.set(path, { file, digest, data });
      }
    }
    return known;
  } catch {
    return new Map();
  }
}

const head = (): z.infer<typeof headSchema> => ({
  program: programDigest(process.cwd()),
  content: contentDirectory(),
});

/** Each of them a string of its own. */
function linesOf(bytes: Buffer): string[] {
  const lines: string[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf('\n', start);
    lines.push(bytes.toString('utf8', start, end < 0 ? bytes.length : end));
    start = end < 0 ? bytes.length : end + 1;
  }
  return lines;
}
