import { fromRecord } from '../record.ts';
import type { Records } from './records.ts';

/** What of Pagefind's own module is used. */
type PagefindModule = {
  createInstance(options: { noWorker: boolean }): PagefindInstance;
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
 * Loads Pagefind and has it list its records, which are in the order of the pair index. It is not bundled:
 * it lies beside its index, and both must be of one version.
 *
 * @param directory - address of the folder with its index, absolute, with its closing slash
 * @throws where the index cannot be fetched
 */
export async function openPagefindRecords(directory: URL): Promise<Records> {
  const address = new URL('pagefind.js', directory).href;
  const module = (await import(/* @vite-ignore */ address)) as PagefindModule;
  const pagefind = module.createInstance({ noWorker: true });
  await pagefind.init();
  const { results } = await pagefind.search(null);
  return {
    async read(piece) {
      const record = await results[piece]?.data();
      if (!record) throw new Error(`there is no record ${piece}`);
      return fromRecord(record, piece);
    },
  };
}
