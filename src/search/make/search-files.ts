import { gzipSync } from 'node:zlib';
import { collectFacets, type FacetCollector } from '../facets/collect-facets.ts';
import { facetFile, type FacetTable } from '../facets/facet-table.ts';
import { collectPairs, type PairCollector, type Postings } from '../pairs/make/collect-pairs.ts';
import { writePairFiles } from '../pairs/make/pair-files.ts';
import { askedForms } from '../place-stem.ts';
import { type Depth, type Facet, facets, type IndexedEntry, segmentsOf } from '../record.ts';
import { RECORDS_TOGETHER } from '../records/records.ts';
import type { IndexFile } from './pagefind-files.ts';
import { writeRecordIndexes } from './record-indexes.ts';

/** The folder of the pair index, from the root of the site. */
export const PAIRS = 'pairs';

/** Up to so many pieces Pagefind indexes every character, a second answer to hold the other against. */
const FEW = 2000;

/** @param count - how many pieces the archive has */
export const usualDepth = (count: number): Depth => (count <= FEW ? 'everything' : 'titles');

/** What is taken of pieces for the files of the pair index. */
export type Collected = { readonly pairs: PairCollector; readonly tables: FacetCollector };

/** How the search of some pieces is made. */
export type SearchOptions = {
  /** What Pagefind indexes of each. */
  readonly depth: Depth;
  /** The number of the first of them, a multiple of `together`. */
  readonly first?: number;
  /** How many records one of Pagefind's indexes has. */
  readonly together?: number;
};

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
  options: SearchOptions = { depth: usualDepth(count) },
): Promise<void> {
  const { pairs, tables } = await collectSearch(entries, write, options);
  await writeCollected(pairs, (facet) => tables.table(facet), write, options.together);
}

/**
 * The pass over the pieces alone: what is of each piece is written, what is of all is collected.
 *
 * @param entries - a run of the pieces in the order of the index
 * @param write - takes the files of Pagefind's indexes
 */
export async function collectSearch(
  entries: Iterable<IndexedEntry>,
  write: (file: IndexFile) => Promise<void>,
  { depth, first = 0, together = RECORDS_TOGETHER }: SearchOptions,
): Promise<Collected> {
  const pairs = collectPairs(first);
  const tables = collectFacets(first);
  function* collected(): Generator<IndexedEntry> {
    for (const entry of entries) {
      pairs.add(segmentsOf(entry), namesOf(entry));
      tables.add(entry.facets);
      yield entry;
    }
  }
  await writeRecordIndexes(collected(), { depth, first, together }, write);
  return { pairs, tables };
}

/**
 * Writes the pair index and the tables of the facets.
 *
 * @param postings - of all pieces
 * @param tableOf - gives the table of a facet, of all pieces
 */
export async function writeCollected(
  postings: Postings,
  tableOf: (facet: Facet) => FacetTable,
  write: (file: IndexFile) => Promise<void>,
  together = RECORDS_TOGETHER,
): Promise<void> {
  const facetTables = facets.map((facet) => [facet, JSON.stringify(tableOf(facet))] as const);
  const folder = await writePairFiles(
    postings,
    ({ path, content }) => write({ path: `${PAIRS}/${path}`, content }),
    { beside: facetTables.map(([, table]) => table), together },
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
