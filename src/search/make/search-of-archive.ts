import { hash } from 'node:crypto';
import process from 'node:process';
import type { Archive } from '../../archive/archive.ts';
import { readBody } from '../../archive/read-body.ts';
import { nameFiles } from '../names/make/name-files.ts';
import { namesOf } from '../names/make/names-of.ts';
import { NAMES } from '../names/name.ts';
import { postingsOf, toFlat } from '../pairs/make/flat-postings.ts';
import { renewPostings } from '../pairs/make/renew-postings.ts';
import { RECORDS_TOGETHER } from '../records/records.ts';
import { twinFile } from '../shelf/twin-file.ts';
import type { EntryTaker } from './entry-pass.ts';
import { entryKey, type OrderedPiece, searchedPieces } from './entries.ts';
import { type KnownPairs, numbersNow } from './known-pairs.ts';
import { freshOutlet, type Outlet, type SiteFile } from './outlet.ts';
import { PAGEFIND } from './record-indexes.ts';
import { recordTwins } from './record-twins.ts';
import { collectSearch, usualDepth, writeCollected } from './search-files.ts';

/** For hosts alone, or for folders too: then every file has its twin. */
export type Audience = 'hosts' | 'folders too';

type Write = (file: SiteFile) => Promise<void>;

/** Of how many pieces one of Pagefind's indexes is made; tests of large archives ask for fewer. */
const recordsTogether = (): number => Number(process.env['ARCHIVE_RECORDS'] ?? RECORDS_TOGETHER);

/** Makes the search of an archive for hosts alone, afresh. @param write - takes each file */
export async function writeSearchForHosts(archive: Archive, write: Write): Promise<void> {
  const outlet = freshOutlet(write);
  const depth = usualDepth(archive.pieces.size);
  const together = recordsTogether();
  const pieces = searchedPieces(archive, readBody);
  const { pairs, tables } = await collectSearch(pieces, outlet, { depth, together });
  await writeCollected(pairs, (facet) => tables.table(facet), outlet, together);
  await writeNames(archive, outlet);
}

/**
 * Makes the search of an archive for hosts and folders: what is as it was in the build before is
 * taken over, as far as the outlet has it.
 *
 * @param archive - whose bodies are on disk as they are now; read from files, whose digests are known
 * @param known - what the build before collected; null: nothing
 * @param takersOf - what else is made of the entries, of the pieces in the order of the index
 * @returns what the build after this can know
 */
export async function writeSearchOfArchive(
  archive: Archive,
  outlet: Outlet,
  known: KnownPairs | null,
  takersOf: (pieces: readonly OrderedPiece[]) => readonly EntryTaker[] = () => [],
): Promise<KnownPairs> {
  const pieces = searchedPieces(archive, readBody);
  const now = pieces.map(({ piece }) => ({ id: piece.id, key: entryKey(archive, piece) }));
  const keyOf = (from: number, to: number): string => {
    const keys = now.slice(from, to).map(({ key }) => key);
    return hash('sha256', keys.join(' '), 'base64url');
  };
  const numbers = numbersNow(known?.pieces ?? [], now);
  const knownNumbers = new Set(numbers);
  const together = recordsTogether();
  const { pairs, tables } = await collectSearch(pieces, outlet, {
    depth: usualDepth(pieces.length),
    together,
    keyOf,
    isKnown: (number) => knownNumbers.has(number),
    takers: [recordTwins(0, keyOf, outlet), ...takersOf(pieces)],
  });
  const added = toFlat(pairs);
  const postings = known === null ? added : renewPostings(known.postings, numbers, added);
  const forFolders = withTwins(outlet);
  await writeCollected(
    postingsOf(postings, pieces.length),
    (facet) => tables.table(facet),
    forFolders,
    together,
  );
  await writeNames(archive, forFolders);
  return { pieces: now, postings };
}

/** Makes the names that are suggested. */
async function writeNames(archive: Archive, outlet: Outlet): Promise<void> {
  for (const { path, content } of nameFiles(namesOf(archive))) {
    await outlet.write({ path: `${NAMES}/${path}`, content });
  }
}

/** Has each file written with its twin. Pagefind cannot run in a folder: it fetches. */
function withTwins(outlet: Outlet): Outlet {
  return {
    take: (group, folder) => outlet.take(group, folder),
    async write(file, group) {
      await outlet.write(file, group);
      if (!file.path.startsWith(`${PAGEFIND}/`)) await outlet.write(twinFile(file), group);
    },
  };
}
