import { close, createIndex } from 'pagefind';
import { type IndexedEntry, toRecord } from '../record.ts';

/** A code that Pagefind neither segments nor stems, for any page language. */
const LANGUAGE = 'unknown';

/** Pagefind's own interfaces, which the site does not use; its index and its engine stay. */
const unused = /^pagefind-(?!entry\.json$)/;

/** A file of the index; its path is relative to the folder of the index. */
export type IndexFile = { readonly path: string; readonly content: Uint8Array };

/**
 * Makes Pagefind's index of the pieces, in memory.
 *
 * @param entries - the pieces; the same pieces in the same order give the same bytes
 * @throws Error with Pagefind's own words where it refuses a record
 */
export async function indexFiles(entries: readonly IndexedEntry[]): Promise<IndexFile[]> {
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(`the search index cannot be made: ${errors.join('; ')}`);
    for (const entry of entries) {
      const { url, content, meta, sort } = toRecord(entry);
      const record = { url, content, language: LANGUAGE, meta: { ...meta }, sort };
      const added = await index.addCustomRecord(record);
      if (added.errors.length > 0) {
        throw new Error(`the search index refuses ${url}: ${added.errors.join('; ')}`);
      }
    }
    const written = await index.getFiles();
    if (written.errors.length > 0) {
      throw new Error(`the search index cannot be written: ${written.errors.join('; ')}`);
    }
    return written.files.filter(({ path }) => !unused.test(path));
  } finally {
    await close();
  }
}
