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

/** So many entries are one line at most: a string of all could be longer than strings can be. */
const ROWS = 1000;

/** What was kept, and the lines of the file in which it was. */
type Kept = { readonly entries: KnownEntries; readonly lines: readonly Line[] };

/** A line of the file with its line feed, and the entries in it. */
type Line = { readonly bytes: Uint8Array; readonly paths: readonly string[] };

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
  return readArchive(contentDirectory(), readKeptCollections().entries);
}

/** Reads them and keeps what they say, for the next to open them: in this build or a later one. */
export function renewKeptArchive(): Archive {
  const kept = readKeptCollections();
  const archive = readArchive(contentDirectory(), kept.entries);
  keepCollections(archive, kept);
  return archive;
}

/** Leaves nothing of former builds, for one that makes everything afresh. */
export function forgetCollections(): void {
  rmSync(fileOf(), { force: true });
}

/** Writes what is not kept yet; lines in which nothing has changed are written as they are. */
function keepCollections(archive: Archive, { entries, lines }: Kept): void {
  const rows = rowsOf(archive);
  const isKept = (path: string): boolean => {
    const data = rows.get(path)?.[3];
    return data !== undefined && originOf(data) === entries.get(path);
  };
  const parts = lines.map(({ bytes, paths }) =>
    paths.every(isKept) ? bytes : lineOf(present(paths, rows)),
  );
  for (const path of entries.keys()) rows.delete(path);
  const added = [...rows.values()];
  for (let start = 0; start < added.length; start += ROWS) {
    parts.push(lineOf(added.slice(start, start + ROWS)));
  }
  const isAsItWas =
    parts.length === lines.length && lines.every((it, at) => it.bytes === parts[at]);
  if (!isAsItWas) writeSealed(fileOf(), kindNow(), ...parts);
}

/** The rows that there are of some paths. */
function present(paths: readonly string[], rows: ReadonlyMap<string, Row>): Row[] {
  return paths.map((path) => rows.get(path)).filter((row) => row !== undefined);
}

/** The entries that come from files, by their paths. */
function rowsOf(archive: Archive): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const [folder, entries] of Object.entries(archive) as [string, Archive['pieces']][]) {
    for (const [id, data] of entries) {
      const { file, digest } = originOf(data);
      const path = `${folder}/${id}.md`;
      if (file !== null) rows.set(path, [path, file, digest, data]);
    }
  }
  return rows;
}

const lineOf = (rows: readonly Row[]): Uint8Array => Buffer.from(`${JSON.stringify(rows)}\n`);

/** @returns nothing where there is nothing, or nothing of this program and this archive */
function readKeptCollections(): Kept {
  const entries = new Map<string, KnownEntry>();
  const notes = readSealed(fileOf(), kindNow());
  const lines = [...(notes === null ? [] : linesOf(notes))].map((bytes): Line => {
    // Sealed: they are what was written above.
    const rows = JSON.parse(new TextDecoder().decode(bytes)) as Row[];
    for (const [path, file, digest, data] of rows) entries.set(path, { file, digest, data });
    return { bytes, paths: rows.map(([path]) => path) };
  });
  return { entries, lines };
}

function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(0x0a, start) + 1;
    yield bytes.subarray(start, end);
    start = end;
  }
}
