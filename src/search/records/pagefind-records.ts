import { fromRecord } from '../record.ts';
import { pagefindFolder, type Records } from './records.ts';

/** What of Pagefind's own module is used. */
type PagefindModule = {
  createInstance(options: { noWorker: boolean; basePath: string }): PagefindInstance;
};
type PagefindInstance = {
  init(): Promise<void>;
  /** All records, in the order in which they were added. */
  search(phrase: null): Promise<{ results: PagefindResult[] }>;
};
type PagefindResult = {
  data(): Promise<{ readonly meta: Readonly<Record<string, string>> }>;
};

/**
 * Loads Pagefind and has it list its records, which are in the order of the pair index: so many in
 * its first index, so many in the next, of which each is opened when a piece of it is asked for. It
 * is not bundled: it lies beside its first index, and both must be of one version.
 *
 * @param directory - address of the folder with its first index, absolute, with its closing slash
 * @param together - how many records one index has
 * @throws where the first index cannot be fetched
 */
export async function openPagefindRecords(
  directory: URL,
  together: () => Promise<number>,
): Promise<Records> {
  const address = new URL('pagefind.js', directory).href;
  const module = (await import(/* @vite-ignore */ address)) as PagefindModule;
  const indexes = new Map<number, Promise<PagefindResult[]>>();

  async function open(index: number): Promise<PagefindResult[]> {
    const basePath = new URL(pagefindFolder(index), directory).href;
    const pagefind = module.createInstance({ noWorker: true, basePath });
    await pagefind.init();
    return (await pagefind.search(null)).results;
  }

  function resultsOf(index: number): Promise<PagefindResult[]> {
    const results = indexes.get(index) ?? open(index);
    indexes.set(index, results);
    // What failed to load is asked for again with the next question.
    results.catch(() => indexes.delete(index));
    return results;
  }

  await resultsOf(0);
  return {
    async read(piece) {
      const inOne = await together();
      const results = await resultsOf(Math.floor(piece / inOne));
      const record = await results[piece % inOne]?.data();
      if (!record) throw new Error(`there is no record ${piece}`);
      return fromRecord(record, piece);
    },
  };
}
