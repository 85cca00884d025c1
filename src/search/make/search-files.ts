import { gzipSync } from 'node:zlib';
import { collectFacets } from '../facets/collect-facets.ts';
import { facetFile } from '../facets/facet-table.ts';
import { collectPairs } from '../pairs/make/collect-pairs.ts';
import { usualSizes, writePairFiles } from '../pairs/make/pair-files.ts';
import { askedForms } from '../place-stem.ts';
import { type Depth, facets, type IndexedEntry, segmentsOf } from '../record.ts';
import { type IndexFile, withPagefind } from './pagefind-files.ts';

/** The folders of the two indexes, from the root of the site. */
export const PAGEFIND = 'pagefind';
export const PAIRS = 'pairs';

/** Up to so many pieces Pagefind indexes every character, a second answer to hold the other against. */
const FEW = 2000;

/**
 * Makes everything that is searched, in one pass over the pieces: Pagefind's index of records, the
 * pair index, and the tables of the facets.
 *
 * @param entries - the pieces in the order of the index, see `indexedEntries`
 * @param count - how many there are
 * @param write - takes each file, its path from the root of the site
 */
export async function writeSearchFiles(
  entries: Iterable<IndexedEntry>,
  count: number,
  write: (file: IndexFile) => Promise<void>,
  depth: Depth = count <= FEW ? 'everything' : 'titles',
): Promise<void> {
  const pairs = collectPairs();
  const tables = collectFacets();
  await withPagefind(depth, async (pagefind) => {
    for (const entry of entries) {
      pairs.add(segmentsOf(entry), namesOf(entry));
      tables.add(entry.facets);
      await pagefind.add(entry);
    }
    for (const { path, content } of await pagefind.files()) {
      await write({ path: `${PAGEFIND}/${path}`, content });
    }
  });
  const facetTables = facets.map((facet) => [facet, JSON.stringify(tables.table(facet))] as const);
  const folder = await writePairFiles(
    pairs,
    ({ path, content }) => write({ path: `${PAIRS}/${path}`, content }),
    usualSizes,
    facetTables.map(([, table]) => table),
  );
  for (const [facet, table] of facetTables) {
    const content = gzipSync(table, { level: 9 });
    await write({ path: `${PAIRS}/${facetFile(folder, facet)}`, content });
  }
}

/** A piece that speaks of 洹北街道 is one about 洹北 too. */
function namesOf({ facets: { place } }: IndexedEntry): string[] {
  return [...new Set(place.flatMap(askedForms))];
}
