import { setImmediate as nextTurn } from 'node:timers/promises';
import { close, createIndex, type NewIndexResponse } from 'pagefind';
import { type Depth, type IndexedEntry, toRecord } from '../record.ts';
import type { SiteFile } from './outlet.ts';

/** A code that Pagefind neither segments nor stems, for any page language. */
const LANGUAGE = 'unknown';

/** Pagefind's own interfaces, which the site does not use; its index and its engine stay. */
const unused = /^pagefind-(?!entry\.json$)/;

/** So many records may be on their way to Pagefind, some 15 KB each; with each few it is fed. */
const UNDERWAY = 256;
const FEW = 4;

/** Takes pieces one after another into one of Pagefind's indexes. */
export type PagefindIndex = {
  /** Does not wait until Pagefind is done with it. @throws as {@link PagefindIndex.files} */
  add(entry: IndexedEntry): Promise<void>;
  /**
   * Ends the index. The same pieces in the same order give the same bytes.
   *
   * @returns its files, their paths relative to its folder
   * @throws Error with Pagefind's own words where it refused a record
   */
  files(): Promise<SiteFile[]>;
};

/**
 * Opens an index of Pagefind's, which works in a process of its own: {@link closePagefind} ends it.
 *
 * @param depth - what is indexed of each piece
 * @param first - the number of the first piece
 */
export function openPagefind(depth: Depth, first: number): PagefindIndex {
  const opening = newIndex();
  opening.catch(() => undefined);
  const underway: Promise<void>[] = [];
  let number = first;

  async function addRecord(entry: IndexedEntry, at: number): Promise<void> {
    const { url, content, meta, filters } = toRecord(entry, at, depth);
    const index = await opening;
    const { errors } = await index.addCustomRecord({
      url,
      content,
      language: LANGUAGE,
      meta: { ...meta },
      filters: copied(filters),
    });
    if (errors.length > 0) {
      throw new Error(`the search index refuses ${url}: ${errors.join('; ')}`);
    }
  }

  return {
    async add(entry) {
      const adding = addRecord(entry, number);
      // Whoever waits for it is told; until then nobody.
      adding.catch(() => undefined);
      underway.push(adding);
      number += 1;
      if (number % FEW === 0) await nextTurn();
      if (underway.length > UNDERWAY) await underway.shift();
    },
    async files() {
      await Promise.all(underway);
      const index = await opening;
      const written = await index.getFiles();
      if (written.errors.length > 0) {
        throw new Error(`the search index cannot be written: ${written.errors.join('; ')}`);
      }
      await index.deleteIndex();
      // Pagefind gives them in any order.
      return written.files
        .filter(({ path }) => !unused.test(path))
        .sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}

async function newIndex(): Promise<NonNullable<NewIndexResponse['index']>> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`the search index cannot be made: ${errors.join('; ')}`);
  return index;
}

/** Ends Pagefind's process, where there is one. */
export async function closePagefind(): Promise<void> {
  await close();
}

/** Pagefind's types ask for lists that may be written to. Filters without values are left out. */
function copied(filters: IndexedEntry['facets']): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(filters).flatMap(([name, values]) =>
      values.length > 0 ? [[name, [...values]]] : [],
    ),
  );
}
