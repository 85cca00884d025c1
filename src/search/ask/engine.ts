import { type Entry, fromRecord, type PagefindRecord } from '../record.ts';
import { type Register, toPhrase } from '../tokens.ts';

/** What of Pagefind's own module is used. */
type PagefindModule = {
  createInstance(options: { noWorker: boolean }): PagefindInstance;
};
type PagefindInstance = {
  init(): Promise<void>;
  search(
    phrase: string,
    options: { sort: { day: 'desc' } },
  ): Promise<{ results: PagefindResult[] }>;
};
type PagefindResult = {
  readonly id: string;
  data(): Promise<PagefindRecord & { readonly raw_url?: string }>;
};

/** A piece that was found; what it says is fetched when it is to be shown. */
export type Hit = {
  read(): Promise<Entry>;
};

/** Answers questions: which pieces have all these runs? */
export type Engine = {
  /**
   * @param runs - at least one, none empty
   * @returns the pieces in which each stands: those with most of the runs in kicker, headline or
   * deck first; for a single run, newest first among equals
   */
  find(runs: readonly string[]): Promise<Hit[]>;
  /** Whether the index can be fetched now: tells "nothing found" from "no connection". */
  reachable(): Promise<boolean>;
};

/**
 * Loads Pagefind. It is not bundled: it lies beside its index, and both must be of one version.
 *
 * @param directory - address of the folder with the index, absolute, with its closing slash
 * @throws where the index cannot be fetched
 */
export async function openEngine(directory: URL): Promise<Engine> {
  const address = new URL('pagefind.js', directory).href;
  const module = (await import(/* @vite-ignore */ address)) as PagefindModule;
  const pagefind = module.createInstance({ noWorker: true });
  await pagefind.init();
  return {
    find: (runs) => findAll(pagefind, runs),
    async reachable() {
      const entry = new URL('pagefind-entry.json', directory);
      return fetch(entry, { cache: 'no-store' }).then(
        ({ ok }) => ok,
        () => false,
      );
    },
  };
}

type Found = { readonly result: PagefindResult; readonly inTitle: number };

/** One run after the other: Pagefind has no question that asks for several phrases. */
async function findAll(pagefind: PagefindInstance, runs: readonly string[]): Promise<Hit[]> {
  let common: Map<string, Found> | undefined;
  for (const run of runs) {
    const found = await findRun(pagefind, run);
    const before = common;
    common = before
      ? new Map(
          [...found].flatMap(([id, { result, inTitle }]) => {
            const earlier = before.get(id);
            return earlier ? [[id, { result, inTitle: inTitle + earlier.inTitle }]] : [];
          }),
        )
      : found;
  }
  return [...(common?.values() ?? [])]
    .sort((a, b) => b.inTitle - a.inTitle)
    .map(({ result }) => ({ read: async () => entryOf(await result.data()) }));
}

/** The pieces with a run in their title, and the others that have it, each newest first. */
async function findRun(pagefind: PagefindInstance, run: string): Promise<Map<string, Found>> {
  const ask = async (register: Register): Promise<PagefindResult[]> =>
    (await pagefind.search(toPhrase(run, register), { sort: { day: 'desc' } })).results;
  const found = new Map<string, Found>();
  for (const result of await ask('title')) found.set(result.id, { result, inTitle: 1 });
  for (const result of await ask('text')) {
    if (!found.has(result.id)) found.set(result.id, { result, inTitle: 0 });
  }
  return found;
}

/** Pagefind turns the address of a record into one from its own root; the record's own is kept. */
function entryOf(record: PagefindRecord & { readonly raw_url?: string }): Entry {
  return fromRecord({ ...record, url: record.raw_url ?? record.url });
}
