import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FacetTable } from '../search/facets/facet-table.ts';
import { joinTables } from '../search/facets/join-tables.ts';
import { withTwins } from '../search/make/search-of-archive.ts';
import { writeCollected } from '../search/make/search-files.ts';
import { freshOutlet, type SiteFile } from '../search/make/outlet.ts';
import { DIRECTORY, POSTINGS, readDirectory } from '../search/pairs/join/chunk.ts';
import { type Chunk, joinPostings } from '../search/pairs/join/join-postings.ts';
import type { Facet } from '../search/record.ts';
import type { Part } from './belong-together.ts';
import { FACETS, shardPath } from './note.ts';
import { openPostings } from './open-postings.ts';

/**
 * Makes the pair index and the tables of the facets of what the parts have collected: the files of
 * one build. The records are as they are in the parts.
 *
 * @param parts - in their order, at least one
 * @param write - takes each file, its path from the root of the site
 */
export async function joinSearch(
  parts: readonly Part[],
  write: (file: SiteFile) => Promise<void>,
): Promise<void> {
  const { pieces = 0, together } = parts[0]?.note ?? {};
  // An archive of few pieces has fewer runs than parts.
  const having = parts.filter(({ note: { run } }) => pieces === 0 || run[0] < run[1]);
  const tables = having.map(
    ({ folder }) =>
      JSON.parse(readFileSync(join(folder, FACETS), 'utf8')) as Record<Facet, FacetTable>,
  );
  const { readers, close } = openPostings(
    having.map(({ folder }) => join(folder, shardPath(POSTINGS))),
  );
  try {
    const chunks = having.map(({ folder }, index): Chunk => ({
      directory: readDirectory(readFileSync(join(folder, shardPath(DIRECTORY)))),
      read: (offset, length) => readers[index]?.(offset, length) ?? new Uint8Array(),
    }));
    await writeCollected(
      joinPostings(chunks, pieces),
      (facet) => joinTables(tables.map((its) => its[facet])),
      withTwins(freshOutlet(write)),
      together,
    );
  } finally {
    close();
  }
}
