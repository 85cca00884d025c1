import type { Archive } from '../../archive/archive.ts';
import { readBody } from '../../archive/read-body.ts';
import { nameFiles } from '../names/make/name-files.ts';
import { namesOf } from '../names/make/names-of.ts';
import { NAMES } from '../names/name.ts';
import type { IndexedEntry } from '../record.ts';
import { recordFiles } from '../records/record-files.ts';
import { twinFile } from '../shelf/twin-file.ts';
import { indexedEntries } from './entries.ts';
import type { IndexFile } from './pagefind-files.ts';
import { PAGEFIND } from './record-indexes.ts';
import { writeSearchFiles } from './search-files.ts';

/** For hosts alone, or for folders too: then every file has its twin. */
export type Audience = 'hosts' | 'folders too';

/**
 * Makes the search of an archive.
 *
 * @param archive - whose bodies are on disk as they are now
 * @param write - takes each file, its path from the root of the site
 * @returns how many pieces it has
 */
export async function writeSearchOfArchive(
  archive: Archive,
  write: (file: IndexFile) => Promise<void>,
  audience: Audience,
): Promise<number> {
  const entries = (): Iterable<IndexedEntry> =>
    indexedEntries(archive, ({ id }) => readBody('pieces', id));
  const writeBoth = async (file: IndexFile): Promise<void> => {
    await write(file);
    if (audience === 'folders too' && !isPagefinds(file)) await write(twinFile(file));
  };
  await writeSearchFiles(entries(), archive.pieces.size, writeBoth);
  for (const { path, content } of nameFiles(namesOf(archive))) {
    await writeBoth({ path: `${NAMES}/${path}`, content });
  }
  if (audience === 'folders too') {
    for (const file of recordFiles(entries())) await write(twinFile(file));
  }
  return archive.pieces.size;
}

/** Pagefind cannot run in a folder: it fetches. */
const isPagefinds = ({ path }: IndexFile): boolean => path.startsWith(`${PAGEFIND}/`);
