import { loadScript } from '../classic/load-script.ts';
import { type Facet, type FacetTable, type FacetValue, valuesOf } from './facets.ts';
import { openFiles, type SearchFiles } from './files.ts';
import {
  ENGINE,
  facetFile,
  FOLDER,
  OPEN_PAGEFIND,
  RECORDS_TOGETHER,
  recordsFile,
  WASM,
} from './manifest.ts';
import { type Entry, levelAt } from './record.ts';
import { nameWord, phraseOf } from './tokens.ts';

/** A piece that was found. */
export type Finding = {
  /** Its number; the newest piece has the highest. */
  readonly piece: number;
  /** The weightiest part that has the run, from 0 for the headline; of several runs summed up. */
  readonly level: number;
};

/**
 * Answers questions: Pagefind says which pieces, files beside its indexes what they say. What cannot
 * be fetched is an error, and all is opened anew with the next question.
 */
export type Engine = {
  /** Fetches what the first answer needs, ahead of it. */
  prepare(): void;
  /** Fetches what the answer to a question needs, while the visitor may still be typing. */
  fetchAhead(runs: readonly string[]): void;
  /**
   * @param runs - folded, at least one, none empty
   * @returns the pieces that have each, none twice, the oldest first
   */
  find(runs: readonly string[]): Promise<readonly Finding[]>;
  /** The pieces that speak of a place of exactly this name or stem, folded. */
  named(place: string): Promise<ReadonlySet<number>>;
  /** All values of a facet with their pieces, in the order of their names. */
  values(facet: Facet): Promise<readonly FacetValue[]>;
  read(piece: number): Promise<Entry>;
};

/** What of Pagefind is used. */
type Pagefind = {
  search(phrase: string | null): Promise<{ readonly results: readonly PagefindResult[] }>;
  preload(phrase: string): Promise<void>;
};
type PagefindResult = {
  readonly id: string;
  /** Where in the record the phrase first stands, counted in words. */
  readonly words: readonly number[];
};
type OpenPagefind = (fetch: (address: string) => Promise<Response>) => {
  createInstance(options: {
    noWorker: true;
    basePath: string;
  }): Pagefind & { init(): Promise<void> };
};

/** One of Pagefind's indexes, and the number of each of its records. */
type Index = { readonly pagefind: Pagefind; readonly numbers: ReadonlyMap<string, number> };

type Opened = {
  readonly files: SearchFiles;
  readonly indexes: readonly Index[];
  /** How many files could not be had: Pagefind takes one for an empty list of words. */
  readonly failures: { count: number };
  /** What was answered or read, by what was asked. */
  readonly known: Map<string, Promise<unknown>>;
};

export function openEngine(): Engine {
  let opening: Promise<Opened> | undefined;

  /** Does something with what is open; after a failure all is opened anew when it is next needed. */
  async function using<T>(what: (opened: Opened) => Promise<T>): Promise<T> {
    const mine = (opening ??= open());
    try {
      return await what(await mine);
    } catch (error) {
      if (opening === mine) opening = undefined;
      throw error;
    }
  }

  const once = <T>(key: string, ask: (opened: Opened) => Promise<T>): Promise<T> =>
    using((opened) => {
      const asking = (opened.known.get(key) as Promise<T> | undefined) ?? ask(opened);
      opened.known.set(key, asking);
      return asking;
    });

  const findWords = (phrase: string): Promise<readonly Finding[]> =>
    once(phrase, async ({ indexes, failures }) => {
      const before = failures.count;
      const found = await Promise.all(
        indexes.map(async ({ pagefind, numbers }) =>
          (await pagefind.search(phrase)).results.map(({ id, words }) => ({
            piece: numbers.get(id) ?? -1,
            level: levelAt(words[0] ?? 0),
          })),
        ),
      );
      if (failures.count > before) throw new Error('a part of the index cannot be had');
      return found.flat();
    });

  return {
    prepare() {
      using(() => Promise.resolve()).catch(later);
    },
    fetchAhead(runs) {
      using(({ indexes }) =>
        Promise.all(
          indexes.flatMap(({ pagefind }) => runs.map((run) => pagefind.preload(phraseOf(run)))),
        ),
      ).catch(later);
    },
    find: async (runs) => inAll(await Promise.all(runs.map((run) => findWords(phraseOf(run))))),
    async named(place) {
      const found = await findWords(`"${nameWord(place)}"`);
      return new Set(found.map(({ piece }) => piece));
    },
    values: (facet) =>
      once(facet, async ({ files }) =>
        valuesOf((await files.json(facetFile(facet))) as FacetTable),
      ),
    async read(piece) {
      const path = recordsFile(piece);
      const records = await once(path, async ({ files }) => (await files.json(path)) as Entry[]);
      const entry = records[piece % RECORDS_TOGETHER];
      if (!entry) throw new Error(`there is no piece ${piece}`);
      return entry;
    },
  };
}

/** Whoever asks for it will hear of the failure. */
const later = (): void => undefined;

/**
 * Pagefind asks for everything through `fetch`. It is given our own, which reads the copies where
 * the site was opened from a folder, has one WebAssembly for all indexes, and counts failures.
 */
async function open(): Promise<Opened> {
  const files = await openFiles();
  const { version, indexes: entries } = files.manifest;
  const failures = { count: 0 };
  async function fetchFile(address: string): Promise<Response> {
    const [, index = '', path = ''] = /^\/(\d+)\/([^?]*)/.exec(address) ?? [];
    try {
      if (path === 'pagefind-entry.json') return Response.json(entries[Number(index)]);
      return new Response(await files.bytes(path.startsWith('wasm.') ? WASM : `${index}/${path}`));
    } catch (error) {
      failures.count += 1;
      throw error;
    }
  }
  const known = new Map<string, Promise<unknown>>();
  // An archive without pieces has no index.
  if (entries.length === 0) return { files, indexes: [], failures, known };
  await loadScript(`${FOLDER}/${version}/${ENGINE}`);
  const pagefindWith = (globalThis as { [OPEN_PAGEFIND]?: OpenPagefind })[OPEN_PAGEFIND];
  if (!pagefindWith) throw new Error(`${ENGINE} has not what it should have`);
  const module = pagefindWith(fetchFile);
  let first = 0;
  const indexes: Index[] = [];
  for (const index of entries.keys()) {
    const pagefind = module.createInstance({ noWorker: true, basePath: `/${index}/` });
    await pagefind.init();
    // All records, in the order in which they were added.
    const { results } = await pagefind.search(null);
    indexes.push({ pagefind, numbers: new Map(results.map(({ id }, at) => [id, first + at])) });
    first += results.length;
  }
  if (failures.count > 0 || first !== files.manifest.pieces) {
    throw new Error('the index cannot be had');
  }
  return { files, indexes, failures, known };
}

/** The pieces that all runs have found, in their order, with the levels summed up. */
function inAll(found: readonly (readonly Finding[])[]): readonly Finding[] {
  const [first = [], ...others] = found;
  const levels = others.map((it) => new Map(it.map(({ piece, level }) => [piece, level])));
  return first.flatMap(({ piece, level }) => {
    let sum = level;
    for (const other of levels) {
      const own = other.get(piece);
      if (own === undefined) return [];
      sum += own;
    }
    return { piece, level: sum };
  });
}
