import { close, createIndex } from 'pagefind';
import { type Depth, type IndexedEntry, toRecord } from '../record.ts';

/** A code that Pagefind neither segments nor stems, for any page language. */
const LANGUAGE = 'unknown';

/** Pagefind's own interfaces, which the site does not use; its index and its engine stay. */
const unused = /^pagefind-(?!entry\.json$)/;

/** A file of an index; its path is relative to the folder of the index. */
export type IndexFile = { readonly path: string; readonly content: Uint8Array };

/** Takes pieces one after another into Pagefind's index. */
export type PagefindIndex = {
  /** @throws Error with Pagefind's own words where it refuses the record */
  add(entry: IndexedEntry): Promise<void>;
  /** The same pieces in the same order give the same bytes. */
  files(): Promise<IndexFile[]>;
};

/**
 * Opens Pagefind, which works in a process of its own.
 *
 * @param depth - what it indexes of each piece
 * @param first - the number of the first piece
 * @param use - fills the index and takes its files; afterwards Pagefind is closed
 */
export async function withPagefind<T>(
  depth: Depth,
  first: number,
  use: (index: PagefindIndex) => Promise<T>,
): Promise<T> {
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(`the search index cannot be made: ${errors.join('; ')}`);
    let number = first;
    return await use({
      async add(entry) {
        const { url, content, meta, filters } = toRecord(entry, number, depth);
        number += 1;
        const added = await index.addCustomRecord({
          url,
          content,
          language: LANGUAGE,
          meta: { ...meta },
          filters: copied(filters),
        });
        if (added.errors.length > 0) {
          throw new Error(`the search index refuses ${url}: ${added.errors.join('; ')}`);
        }
      },
      async files() {
        const written = await index.getFiles();
        if (written.errors.length > 0) {
          throw new Error(`the search index cannot be written: ${written.errors.join('; ')}`);
        }
        // Pagefind gives them in any order.
        return written.files
          .filter(({ path }) => !unused.test(path))
          .sort((a, b) => (a.path < b.path ? -1 : 1));
      },
    });
  } finally {
    await close();
  }
}

/** Pagefind's types ask for lists that may be written to. Filters without values are left out. */
function copied(filters: IndexedEntry['facets']): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(filters).flatMap(([name, values]) =>
      values.length > 0 ? [[name, [...values]]] : [],
    ),
  );
}
