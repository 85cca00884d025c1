import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { type IndexedEntry, toRecord } from '../record.ts';

/** A code that Pagefind neither segments nor stems, for any page language. */
const LANGUAGE = 'unknown';

/** Pagefind's own interfaces, which the site does not use; its index and its engine stay. */
const unused = /^pagefind-(?!entry\.json$)/;

/** What an index weighs. */
export type IndexReport = {
  readonly pieces: number;
  readonly files: number;
  readonly bytes: number;
};

/**
 * Makes Pagefind's index of the pieces. It is written aside and put in place when it is whole.
 *
 * @param entries - the pieces; the same pieces in the same order give the same bytes
 * @param directory - where the index goes; what stands there is replaced
 * @throws Error with Pagefind's own words where it refuses a record
 */
export async function writeIndex(
  entries: readonly IndexedEntry[],
  directory: string,
): Promise<IndexReport> {
  const aside = `${directory}.new`;
  try {
    const files = await indexFiles(entries);
    await rm(aside, { recursive: true, force: true });
    for (const { path, content } of files) {
      const file = join(aside, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    await rm(directory, { recursive: true, force: true });
    await rename(aside, directory);
    const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
    return { pieces: entries.length, files: files.length, bytes };
  } finally {
    await rm(aside, { recursive: true, force: true });
    await close();
  }
}

async function indexFiles(
  entries: readonly IndexedEntry[],
): Promise<{ path: string; content: Uint8Array }[]> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`the search index cannot be made: ${errors.join('; ')}`);
  for (const entry of entries) {
    const { url, content, meta, sort } = toRecord(entry);
    const added = await index.addCustomRecord({
      url,
      content,
      language: LANGUAGE,
      meta: { ...meta },
      sort,
    });
    if (added.errors.length > 0) {
      throw new Error(`the search index refuses ${url}: ${added.errors.join('; ')}`);
    }
  }
  const written = await index.getFiles();
  if (written.errors.length > 0) {
    throw new Error(`the search index cannot be written: ${written.errors.join('; ')}`);
  }
  return written.files.filter(({ path }) => !unused.test(path));
}
