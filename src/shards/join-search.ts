import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { FacetTable } from '../search/facets/facet-table.ts';
import { joinTables } from '../search/facets/join-tables.ts';
import { withTwins } from '../search/make/search-of-archive.ts';
import { writeCollected } from '../search/make/search-files.ts';
import type { IndexFile } from '../search/make/pagefind-files.ts';
import { DIRECTORY, POSTINGS, readDirectory } from '../search/pairs/join/chunk.ts';
import { type Chunk, joinPostings } from '../search/pairs/join/join-postings.ts';
import type { Facet } from '../search/record.ts';
import type { Part } from './belong-together.ts';
import { FACETS, shardPath } from './note.ts';

/**
 * Makes the pair index and the tables of the facets of what the parts have collected: the files of
 * one build. The records are as they are in the parts.
 *
 * @param parts - in their order, at least one
 * @param write - takes each file, its path from the root of the site
 */
export async function joinSearch(
  parts: readonly Part[],
  write: (file: IndexFile) => Promise<void>,
): Promise<void> {
  const { pieces = 0, together } = parts[0]?.note ?? {};
  // An archive of few pieces has fewer runs than parts.
  const having = parts.filter(({ note: { run } }) => pieces === 0 || run[0] < run[1]);
  const tables = having.map(
    ({ folder }) =>
      JSON.parse(readFileSync(join(folder, FACETS), 'utf8')) as Record<Facet, FacetTable>,
  );
  const opened = having.map(({ folder }) => ({
    directory: readDirectory(readFileSync(join(folder, shardPath(DIRECTORY)))),
    file: openSync(join(folder, shardPath(POSTINGS)), 'r'),
  }));
  try {
    const chunks = opened.map(({ directory, file }): Chunk => ({
      directory,
      read: (offset, length) => readAt(file, offset, length),
    }));
    await writeCollected(
      joinPostings(chunks, pieces),
      (facet) => joinTables(tables.map((its) => its[facet])),
      withTwins(write, 'folders too'),
      together,
    );
  } finally {
    for (const { file } of opened) closeSync(file);
  }
}

function readAt(file: number, offset: number, length: number): Uint8Array {
  const bytes = Buffer.alloc(length);
  if (readSync(file, bytes, 0, length, offset) < length) {
    throw new RangeError('the postings of a part are cut off');
  }
  return bytes;
}
