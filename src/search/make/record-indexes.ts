import { pagefindFolder } from '../records/records.ts';
import type { Depth, IndexedEntry } from '../record.ts';
import { type IndexFile, withPagefind } from './pagefind-files.ts';

/** The folder of Pagefind's indexes, from the root of the site. */
export const PAGEFIND = 'pagefind';

/** Of which pieces, and how, Pagefind's indexes are made. */
export type RecordOptions = {
  readonly depth: Depth;
  /** The number of the first piece, a multiple of `together`. */
  readonly first: number;
  /** How many pieces one index has. */
  readonly together: number;
};

/**
 * Makes Pagefind's indexes of the records, one after another: none is larger than it may be, however
 * many pieces there are. An archive without pieces has one too.
 *
 * @param entries - the pieces in the order of the index
 * @param write - takes each file, its path from the root of the site
 */
export async function writeRecordIndexes(
  entries: Iterable<IndexedEntry>,
  { depth, first, together }: RecordOptions,
  write: (file: IndexFile) => Promise<void>,
): Promise<void> {
  const iterator = entries[Symbol.iterator]();
  let next = iterator.next();
  for (let from = first; from === first || next.done !== true; from += together) {
    const index = from / together;
    await withPagefind(depth, from, async (pagefind) => {
      for (let piece = 0; piece < together && next.done !== true; piece += 1) {
        await pagefind.add(next.value);
        next = iterator.next();
      }
      for (const { path, content } of await pagefind.files()) {
        // The engine of the first reads all.
        if (index > 0 && path === 'pagefind.js') continue;
        await write({ path: `${PAGEFIND}/${pagefindFolder(index)}${path}`, content });
      }
    });
  }
}
