import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { contentDirectory } from '../archive/content-directory.ts';
import { originOf } from '../archive/origins.ts';
import { type KnownEntries, type KnownEntry, readArchive } from '../archive/read-archive.ts';
import { keptDirectory } from './kept-directory.ts';
import { programDigest } from './program-digest.ts';
import type { FileMark } from './same-file.ts';
import { readSealed, writeSealed } from './sealed-notes.ts';

/** An entry: the path of its file in the content directory, the file, its digest, its front matter. */
type Row = readonly [string, FileMark, string, object];

/** So many entries are one line: a string of all could be longer than strings can be. */
const ROWS = 1000;

const fileOf = (): string => join(keptDirectory(), 'kept-collections.jsonl');

/** Of another program or another archive they are of no use. */
const kindNow = (): string =>
  `collections of ${contentDirectory()} by ${programDigest(process.cwd())}`;

/**
 * Reads the collections of the content directory. Files that are as they were when they were kept
 * are not read, as long as the program is the same.
 *
 * @throws CollectionFileError as `readArchive()`
 */
export function openKeptArchive(): Archive {
  return readArchive(contentDirectory(), readKeptCollections());
}

/** Reads them and keeps what they say, for the next to open them: in this build or a later one. */
export function renewKeptArchive(): Archive {
  const known = readKeptCollections();
  const archive = readArchive(contentDirectory(), known);
  if (!isKnown(archive, known)) keepCollections(archive);
  return archive;
}

/** Leaves nothing of former builds, for one that makes everything afresh. */
export function forgetCollections(): void {
  rmSync(fileOf(), { force: true });
}

function isKnown(archive: Archive, known: KnownEntries): boolean {
  const rows = rowsOf(archive);
  return (
    rows.length === known.size &&
    rows.every(([path, , , data]) => known.get(path) === originOf(data))
  );
}

function keepCollections(archive: Archive): void {
  const rows = rowsOf(archive);
  const lines: Buffer[] = [];
  for (let start = 0; start < rows.length; start += ROWS) {
    lines.push(Buffer.from(`${JSON.stringify(rows.slice(start, start + ROWS))}\n`));
  }
  writeSealed(fileOf(), kindNow(), ...lines);
}

function rowsOf(archive: Archive): Row[] {
  return Object.entries(archive).flatMap(([folder, entries]: [string, Map<string, object>]) =>
    [...entries].flatMap(([id, data]): Row[] => {
      const { file, digest } = originOf(data);
      return file === null ? [] : [[`${folder}/${id}.md`, file, digest, data]];
    }),
  );
}

/** @returns no entries where there is nothing, or nothing of this program and this archive */
function readKeptCollections(): KnownEntries {
  const known = new Map<string, KnownEntry>();
  const notes = readSealed(fileOf(), kindNow());
  for (const line of notes === null ? [] : linesOf(notes)) {
    // Sealed: they are what was written above.
    for (const [path, file, digest, data] of JSON.parse(line) as Row[]) {
      known.set(path, { file, digest, data });
    }
  }
  return known;
}

/** One after another, each a string of its own. */
function* linesOf(bytes: Uint8Array): Generator<string> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start);
    yield text.toString('utf8', start, end);
    start = end + 1;
  }
}
