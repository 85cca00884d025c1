import { contentDirectory } from '../../archive/content-directory.ts';
import { readBody } from '../../archive/read-body.ts';
import { entriesOf } from './entries.ts';
import { type IndexFile, indexFiles } from './index-files.ts';
import { readArchive } from './read-archive.ts';

/** The index of the archive as its Markdown files are now. */
export async function indexOfArchive(): Promise<{ pieces: number; files: IndexFile[] }> {
  const archive = await readArchive(contentDirectory());
  const entries = entriesOf(archive, ({ id }) => readBody('pieces', id));
  return { pieces: entries.length, files: await indexFiles(entries) };
}
