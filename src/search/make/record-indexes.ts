import type { Depth } from '../record.ts';
import { pagefindFolder } from '../records/records.ts';
import type { EntryTaker } from './entry-pass.ts';
import type { Group, Outlet } from './outlet.ts';
import { openPagefind, type PagefindIndex } from './pagefind-files.ts';

/** The folder of Pagefind's indexes, from the root of the site. */
export const PAGEFIND = 'pagefind';

/** Of which pieces, and how, Pagefind's indexes are made. */
export type RecordOptions = {
  readonly depth: Depth;
  /** The number of the first piece, a multiple of `together`. */
  readonly first: number;
  /** How many pieces one index has. */
  readonly together: number;
  /** The key of the records from one number on, to before another; they may be fewer. */
  readonly keyOf: (from: number, to: number) => string;
};

/**
 * Makes Pagefind's indexes of the records, one after another: none is larger than it may be, however
 * many pieces there are. An archive without pieces has one too. An index whose records are as they
 * were is not made again.
 */
export function recordIndexes(
  { depth, first, together, keyOf }: RecordOptions,
  outlet: Outlet,
): EntryTaker {
  /** The one that is being made; null where it is taken over. */
  let index: PagefindIndex | null = null;
  let group: Group | undefined;
  let number = 0;
  const closing: Promise<void>[] = [];

  async function open(from: number): Promise<void> {
    number = from / together;
    group = {
      name: `${PAGEFIND} ${number}`,
      key: `${depth} ${from} ${keyOf(from, from + together)}`,
    };
    index = (await outlet.take(group)) ? null : openPagefind(depth, from);
  }

  async function write(made: PagefindIndex, of: number, its?: Group): Promise<void> {
    for (const { path, content } of await made.files()) {
      if (of > 0 && forAll.has(path)) continue;
      await outlet.write({ path: `${PAGEFIND}/${pagefindFolder(of)}${path}`, content }, its);
    }
  }

  /** Does not wait: while Pagefind ends an index, the entries of the next one are made. */
  function close(): void {
    if (index === null) return;
    const writing = write(index, number, group);
    writing.catch(() => undefined);
    closing.push(writing);
    index = null;
  }

  return {
    async wants(piece) {
      if ((piece - first) % together === 0) {
        close();
        await open(piece);
      }
      return index !== null;
    },
    async take(entry) {
      await index?.add(entry);
    },
    async end() {
      if (group === undefined) await open(first);
      close();
      await Promise.all(closing);
    },
  };
}

/** What the first index has for all: the engine, and what it runs. */
const forAll = new Set(['pagefind.js', 'wasm.unknown.pagefind']);
