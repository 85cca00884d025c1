import { fromRecord } from '../record.ts';
import { pagefindFolder, type Records } from './records.ts';

/** What of Pagefind's own module is used. */
type PagefindModule = {
  createInstance(options: { noWorker: boolean; basePath: string }): PagefindInstance;
};
type PagefindInstance = {
  init(): Promise<void>;
  /** Has it search another index too, with the engine of the first. */
  mergeIndex(basePath: string): Promise<void>;
  /** All records: index by index as they were merged, those of each in the order of adding. */
  search(phrase: null): Promise<{ results: PagefindResult[] }>;
};
type PagefindResult = {
  data(): Promise<{ readonly meta: Readonly<Record<string, string>> }>;
};

/** An engine, and what it lists. */
type Opened = {
  readonly pagefind: PagefindInstance;
  /** Where the records of each of its indexes begin in the list. */
  readonly starts: Map<number, number>;
  results: readonly PagefindResult[];
};

/**
 * Loads Pagefind and has it list its records, which are in the order of the pair index: so many in
 * its first index, so many in the next, of which each is merged when a piece of it is asked for. It
 * is not bundled: it lies beside its first index, and both must be of one version.
 *
 * @param directory - address of the folder with its first index, absolute, with its closing slash
 * @param together - how many records one index has; the last has the rest
 * @throws where the first index cannot be fetched
 */
export async function openPagefindRecords(
  directory: URL,
  together: () => Promise<number>,
): Promise<Records> {
  const address = new URL('pagefind.js', directory).href;
  const module = (await import(/* @vite-ignore */ address)) as PagefindModule;
  let opening = open();
  const waiting = new Set<number>();
  let merging: Promise<void> | null = null;

  async function open(): Promise<Opened> {
    const pagefind = module.createInstance({ noWorker: true, basePath: directory.href });
    await pagefind.init();
    return { pagefind, starts: new Map([[0, 0]]), results: (await pagefind.search(null)).results };
  }

  /** What failed to load is asked for again with the next question. */
  function openAnew(): void {
    opening = open();
    opening.catch(() => undefined);
  }

  /** Merges all indexes that are waited for at once. */
  async function merge(): Promise<void> {
    // Whoever asks at the same moment has asked by then.
    await Promise.resolve();
    // The last index of all, which has fewer records, comes last.
    const indexes = [...waiting].sort((a, b) => a - b);
    waiting.clear();
    try {
      const inOne = await together();
      const opened = await opening;
      const addresses = indexes.map((index) => new URL(pagefindFolder(index), directory).href);
      await Promise.all(addresses.map((it) => opened.pagefind.mergeIndex(it)));
      const { results } = await opened.pagefind.search(null);
      for (const [place, index] of indexes.entries()) {
        opened.starts.set(index, opened.results.length + place * inOne);
      }
      opened.results = results;
    } catch (error) {
      openAnew();
      throw error;
    }
  }

  async function resultOf(index: number, place: number): Promise<PagefindResult | undefined> {
    for (;;) {
      const { starts, results } = await opening;
      const start = starts.get(index);
      if (start !== undefined) return results[start + place];
      waiting.add(index);
      merging ??= merge().finally(() => {
        merging = null;
      });
      await merging;
    }
  }

  await opening;
  return {
    async read(piece) {
      const inOne = await together();
      const result = await resultOf(Math.floor(piece / inOne), piece % inOne);
      const record = await result?.data();
      if (!record) throw new Error(`there is no record ${piece}`);
      return fromRecord(record, piece);
    },
  };
}
