import type { Browser } from 'playwright-core';
import { type Figures, judged, percentile } from './figures.ts';
import { sentBytes } from './host.ts';
import type { Query } from './queries.ts';

/** How each engine is asked in the page; each says when it is ready. */
const peers = [
  'FlexSearch, bigrams',
  'MiniSearch, bigrams',
  'Fuse.js',
  'Pagefind as it comes',
] as const;
type Peer = (typeof peers)[number];

/**
 * Asks the other engines the same queries, in the same browser.
 *
 * @param url - address of the folder, with the search page and `peers/`
 * @param folder - what is served there
 */
export async function measurePeers(
  browser: Browser,
  url: string,
  folder: string,
  queries: readonly Query[],
): Promise<Figures[]> {
  const figures: Figures[] = [];
  for (const peer of peers) figures.push(await measurePeer(browser, url, folder, queries, peer));
  return figures;
}

async function measurePeer(
  browser: Browser,
  url: string,
  folder: string,
  queries: readonly Query[],
  peer: Peer,
): Promise<Figures> {
  const context = await browser.newContext();
  const page = await context.newPage();
  let paths: string[] = [];
  page.on('requestfinished', (request) => paths.push(new URL(request.url()).pathname.slice(1)));
  const sent = async (): Promise<number> => {
    const taken = paths;
    paths = [];
    const sizes = await Promise.all(taken.map((path) => sentBytes(folder, path)));
    return sizes.reduce((sum, size) => sum + size, 0);
  };
  await page.goto(new URL('icon.svg', url).href);
  await sent();
  await page.evaluate(open, { peer, root: url });
  const before = await sent();
  const times: number[] = [];
  const later: number[] = [];
  const answers: number[][] = [];
  for (const { text } of queries) {
    const { time, pieces } = await page.evaluate(ask, text);
    answers.push(pieces);
    times.push(time);
    later.push(await sent());
  }
  await context.close();
  return {
    engine: peer,
    before,
    first: before + (later[0] ?? 0),
    later: percentile(later.slice(1), 0.5),
    p50: percentile(times.slice(1), 0.5),
    p95: percentile(times.slice(1), 0.95),
    ...judged(queries, answers),
  };
}

/** Runs in the page: loads an engine, has it read the texts, and leaves how it is asked. */
async function open({ peer, root }: { peer: Peer; root: string }): Promise<void> {
  type Ask = (text: string) => Promise<number[]> | number[];
  type Module = Record<string, unknown>;
  const load = (name: string): Promise<Module> => import(new URL(`peers/${name}`, root).href);
  const pairs = (text: string): string[] => {
    const characters = Array.from(text);
    return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`);
  };
  /** Of texts the single characters too, for queries that are no more. */
  const termsOfText = (text: string): string[] => [...Array.from(text), ...pairs(text)];
  const termsOfQuery = (text: string): string[] =>
    Array.from(text).length === 1 ? [text] : pairs(text);
  const texts = async (): Promise<string[]> =>
    (await (await fetch(new URL('peers/texts.json', root))).json()) as string[];
  const ways: Record<Peer, () => Promise<Ask>> = {
    'FlexSearch, bigrams': async () => {
      const { Index } = (await load('flexsearch.js')) as {
        Index: new (options: object) => {
          add(id: number, text: string): void;
          search(text: string, options: object): number[];
        };
      };
      const all = await texts();
      let terms = termsOfText;
      const index = new Index({ encode: (text: string) => terms(text), tokenize: 'strict' });
      for (const [id, text] of all.entries()) index.add(id, text);
      terms = termsOfQuery;
      return (text) => index.search(text, { limit: all.length });
    },
    'MiniSearch, bigrams': async () => {
      const { default: MiniSearch } = (await load('minisearch.js')) as {
        default: new (options: object) => {
          addAll(documents: object[]): void;
          search(text: string, options: object): { id: number }[];
        };
      };
      const index = new MiniSearch({
        fields: ['text'],
        tokenize: termsOfText,
        processTerm: (term: string) => term,
      });
      index.addAll((await texts()).map((text, id) => ({ id, text })));
      const asked = { combineWith: 'AND', tokenize: termsOfQuery };
      return (text) => index.search(text, asked).map(({ id }) => id);
    },
    'Fuse.js': async () => {
      const { default: Fuse } = (await load('fuse.js')) as {
        default: new (
          list: string[],
          options: object,
        ) => {
          search(text: string): { refIndex: number }[];
        };
      };
      const index = new Fuse(await texts(), {
        threshold: 0,
        ignoreLocation: true,
        isCaseSensitive: true,
      });
      return (text) => index.search(text).map(({ refIndex }) => refIndex);
    },
    'Pagefind as it comes': async () => {
      const module = (await load('pagefind/pagefind.js')) as {
        createInstance(options: object): {
          init(): Promise<void>;
          search(text: string | null): Promise<{ results: { id: string }[] }>;
        };
      };
      const pagefind = module.createInstance({ noWorker: true });
      await pagefind.init();
      const order = await pagefind.search(null);
      const numbers = new Map(order.results.map(({ id }, number) => [id, number]));
      return async (text) => {
        const { results } = await pagefind.search(`"${text}"`);
        return results.map(({ id }) => numbers.get(id) ?? -1);
      };
    },
  };
  (globalThis as unknown as { askPeer: Ask }).askPeer = await ways[peer]();
}

/** Runs in the page: asks the engine that was opened. */
async function ask(text: string): Promise<{ time: number; pieces: number[] }> {
  const { askPeer } = globalThis as unknown as {
    askPeer: (text: string) => Promise<number[]> | number[];
  };
  const start = performance.now();
  const pieces = await askPeer(text);
  return { time: performance.now() - start, pieces };
}
