import { hash } from 'node:crypto';
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { collectFacets, type FacetCollector } from '../facets/collect-facets.ts';
import { facetFile, type FacetTable } from '../facets/facet-table.ts';
import { collectPairs, type PairCollector } from '../pairs/make/collect-pairs.ts';
import type { Postings } from '../pairs/make/flat-postings.ts';
import { writePairFiles } from '../pairs/make/pair-files.ts';
import { askedForms } from '../place-stem.ts';
import { type Depth, type Facet, facets, type IndexedEntry, segmentsOf } from '../record.ts';
import { RECORDS_TOGETHER } from '../records/records.ts';
import { type EntryTaker, passEntries, type SearchedPiece } from './entry-pass.ts';
import { freshOutlet, type Group, type Outlet, type SiteFile } from './outlet.ts';
import { closePagefind } from './pagefind-files.ts';
import { recordIndexes } from './record-indexes.ts';

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
  /** The key of the records from one number on, to before another, where the outlet keeps any. */
  readonly keyOf?: (from: number, to: number) => string;
  /** Whether the pair index knows the piece of a number already. */
  readonly isKnown?: (number: number) => boolean;
  /** What else is made of the entries. */
  readonly takers?: readonly EntryTaker[];
};

/**
 * Makes everything that is searched, in one pass over the pieces: Pagefind's index of records, the
 * pair index, and the tables of the facets.
 *
 * @param entries - the pieces in the order of the index
 * @param count - how many there are
 * @param write - takes each file, its path from the root of the site
 */
export async function writeSearchFiles(
  entries: Iterable<IndexedEntry>,
  count: number,
  write: (file: SiteFile) => Promise<void>,
  options: SearchOptions = { depth: usualDepth(count) },
): Promise<void> {
  const outlet = freshOutlet(write);
  const { pairs, tables } = await collectSearch(piecesOf(entries), outlet, options);
  await writeCollected(pairs, (facet) => tables.table(facet), outlet, options.together);
}

function* piecesOf(entries: Iterable<IndexedEntry>): Generator<SearchedPiece> {
  for (const entry of entries) yield { facets: entry.facets, entry: () => entry };
}

/**
 * The pass over the pieces alone: what is of each piece is written, what is of all is collected.
 *
 * @param pieces - a run of the pieces in the order of the index
 * @param outlet - takes the files of Pagefind's indexes
 */
export async function collectSearch(
  pieces: Iterable<SearchedPiece>,
  outlet: Outlet,
  options: SearchOptions,
): Promise<Collected> {
  const { depth, first = 0, together = RECORDS_TOGETHER, keyOf = () => '', takers = [] } = options;
  const pairs = collectPairs(first);
  const tables = collectFacets(first);
  function* counted(): Generator<SearchedPiece> {
    for (const piece of pieces) {
      tables.add(piece.facets);
      yield piece;
    }
  }
  const inPairs: EntryTaker = {
    wants: (number) => options.isKnown?.(number) !== true,
    take(entry, number) {
      pairs.add(segmentsOf(entry), namesOf(entry), number);
    },
    end: () => undefined,
  };
  const inRecords = recordIndexes({ depth, first, together, keyOf }, outlet);
  try {
    await passEntries(counted(), first, [inRecords, inPairs, ...takers]);
  } finally {
    await closePagefind();
  }
  return { pairs, tables };
}

/**
 * Writes the pair index and the tables of the facets. A file in which nothing has changed is taken
 * over, though the folder has another name.
 *
 * @param postings - of all pieces
 * @param tableOf - gives the table of a facet, of all pieces
 */
export async function writeCollected(
  postings: Postings,
  tableOf: (facet: Facet) => FacetTable,
  outlet: Outlet,
  together = RECORDS_TOGETHER,
): Promise<void> {
  const facetTables = facets.map((facet) => [facet, JSON.stringify(tableOf(facet))] as const);
  const put = async (
    path: string,
    bytes: Uint8Array | string,
    packed: () => Uint8Array,
  ): Promise<void> => {
    const { dir, base } = posix.parse(`${PAIRS}/${path}`);
    const group: Group = { name: `${PAIRS} ${base}`, key: hash('sha256', bytes, 'base64url') };
    if (await outlet.take(group, dir)) return;
    await outlet.write({ path: `${dir}/${base}`, content: packed() }, group);
  };
  const folder = await writePairFiles(
    postings,
    ({ path, bytes, packed }) => put(path, bytes, packed),
    { beside: facetTables.map(([, table]) => table), together },
  );
  for (const [facet, table] of facetTables) {
    await put(facetFile(folder, facet), table, () => gzipSync(table, { level: 9 }));
  }
}

/** A piece that speaks of 洹北街道 is one about 洹北 too. */
function namesOf({ facets: { place } }: IndexedEntry): string[] {
  return [...new Set(place.flatMap(askedForms))];
}
