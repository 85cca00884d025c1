import process from 'node:process';
import type { Archive } from '../../archive/archive.ts';
import { readBody } from '../../archive/read-body.ts';
import { nameFiles } from '../names/make/name-files.ts';
import { namesOf } from '../names/make/names-of.ts';
import { NAMES } from '../names/name.ts';
import type { IndexedEntry } from '../record.ts';
import { recordFiles } from '../records/record-files.ts';
import { RECORDS_TOGETHER } from '../records/records.ts';
import { twinFile } from '../shelf/twin-file.ts';
import { indexedEntries } from './entries.ts';
import type { IndexFile } from './pagefind-files.ts';
import { PAGEFIND } from './record-indexes.ts';
import { type Collected, collectSearch, usualDepth, writeSearchFiles } from './search-files.ts';

/** For hosts alone, or for folders too: then every file has its twin. */
export type Audience = 'hosts' | 'folders too';

type Write = (file: IndexFile) => Promise<void>;

/** Of how many pieces one of Pagefind's indexes is made; tests of large archives ask for fewer. */
export const recordsTogether = (): number =>
  Number(process.env['ARCHIVE_RECORDS'] ?? RECORDS_TOGETHER);

/**
 * Makes the search of an archive.
 *
 * @param archive - whose bodies are on disk as they are now
 * @param write - takes each file, its path from the root of the site
 * @returns how many pieces it has
 */
export async function writeSearchOfArchive(
  archive: Archive,
  write: Write,
  audience: Audience,
): Promise<number> {
  const count = archive.pieces.size;
  const writeBoth = withTwins(write, audience);
  const options = { depth: usualDepth(count), together: recordsTogether() };
  await writeSearchFiles(entriesOf(archive), count, writeBoth, options);
  await writeNames(archive, writeBoth);
  if (audience === 'folders too') await writeTwinRecords(archive, write);
  return count;
}

/**
 * Makes the records of a run of the pieces, and collects what the pair index says of them.
 *
 * @param run - of which pieces: from a multiple of {@link recordsTogether} on
 */
export async function writeSearchOfRun(
  archive: Archive,
  run: readonly [from: number, to: number],
  write: Write,
): Promise<Collected> {
  const collected = await collectSearch(entriesOf(archive, run), write, {
    depth: usualDepth(archive.pieces.size),
    first: run[0],
    together: recordsTogether(),
  });
  await writeTwinRecords(archive, write, run);
  return collected;
}

/** Makes the names that are suggested. */
export async function writeNames(archive: Archive, write: Write): Promise<void> {
  for (const { path, content } of nameFiles(namesOf(archive))) {
    await write({ path: `${NAMES}/${path}`, content });
  }
}

/** Has each file written, and its twin, where there is to be one. */
export function withTwins(write: Write, audience: Audience): Write {
  return async (file) => {
    await write(file);
    if (audience === 'folders too' && !isPagefinds(file)) await write(twinFile(file));
  };
}

/** Pagefind cannot run in a folder: it fetches. */
const isPagefinds = ({ path }: IndexFile): boolean => path.startsWith(`${PAGEFIND}/`);

async function writeTwinRecords(
  archive: Archive,
  write: Write,
  run?: readonly [from: number, to: number],
): Promise<void> {
  for (const file of recordFiles(entriesOf(archive, run), run?.[0])) await write(twinFile(file));
}

function entriesOf(
  archive: Archive,
  run?: readonly [from: number, to: number],
): Generator<IndexedEntry> {
  return indexedEntries(archive, readBody, run);
}
