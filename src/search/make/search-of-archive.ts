import { contentDirectory } from '../../archive/content-directory.ts';
import { readBody } from '../../archive/read-body.ts';
import { nameFiles } from '../names/make/name-files.ts';
import { namesOf } from '../names/make/names-of.ts';
import { NAMES } from '../names/name.ts';
import { indexedEntries } from './entries.ts';
import type { IndexFile } from './pagefind-files.ts';
import { readArchive } from './read-archive.ts';
import { writeSearchFiles } from './search-files.ts';

/**
 * Makes the search of the archive as its Markdown files are now.
 *
 * @param write - takes each file, its path from the root of the site
 * @returns how many pieces it has
 */
export async function writeSearchOfArchive(
  write: (file: IndexFile) => Promise<void>,
): Promise<number> {
  const archive = await readArchive(contentDirectory());
  const entries = indexedEntries(archive, ({ id }) => readBody('pieces', id));
  await writeSearchFiles(entries, archive.pieces.size, write);
  for (const { path, content } of nameFiles(namesOf(archive))) {
    await write({ path: `${NAMES}/${path}`, content });
  }
  return archive.pieces.size;
}
