import { type Entry, fromRecord, type PagefindRecord } from '../record.ts';
import { toPhrase } from '../tokens.ts';

/** What of Pagefind's own module is used. */
type PagefindModule = {
  createInstance(options: {
    noWorker: boolean;
    ranking: { metaWeights: Record<string, number> };
  }): PagefindInstance;
};
type PagefindInstance = {
  init(): Promise<void>;
  search(phrase: string): Promise<{ results: PagefindResult[] }>;
};
type PagefindResult = {
  readonly id: string;
  readonly score: number;
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
   * @returns the pieces in which each stands, the best first
   */
  find(runs: readonly string[]): Promise<Hit[]>;
  /** Whether the index can be fetched now: tells "nothing found" from "no connection". */
  reachable(): Promise<boolean>;
};

/** How much a hit in the title block, a name or a caption weighs; in the body it weighs 1. */
const metaWeights = { headline: 6, kicker: 4, deck: 4, byline: 3, caption: 1 };

/**
 * Loads Pagefind. It is not bundled: it lies beside its index, and both must be of one version.
 *
 * @param directory - address of the folder with the index, absolute, with its closing slash
 * @throws where the index cannot be fetched
 */
export async function openEngine(directory: URL): Promise<Engine> {
  const address = new URL('pagefind.js', directory).href;
  const module = (await import(/* @vite-ignore */ address)) as PagefindModule;
  const pagefind = module.createInstance({ noWorker: true, ranking: { metaWeights } });
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

/** One phrase after the other: Pagefind has no question that asks for several. */
async function findAll(pagefind: PagefindInstance, runs: readonly string[]): Promise<Hit[]> {
  let common: Map<string, { result: PagefindResult; score: number }> | undefined;
  for (const run of runs) {
    const { results } = await pagefind.search(toPhrase(run));
    const next: NonNullable<typeof common> = new Map();
    for (const result of results) {
      const before = common ? common.get(result.id)?.score : 0;
      if (before !== undefined) next.set(result.id, { result, score: before + result.score });
    }
    common = next;
  }
  return [...(common?.values() ?? [])]
    .sort((a, b) => b.score - a.score)
    .map(({ result }) => ({ read: async () => entryOf(await result.data()) }));
}

/** Pagefind turns the address of a record into one from its own root; the record's own is kept. */
function entryOf(record: PagefindRecord & { readonly raw_url?: string }): Entry {
  return fromRecord({ ...record, url: record.raw_url ?? record.url });
}
