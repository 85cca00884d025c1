import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { toPhrase } from '../../../src/search/tokens.ts';
import { drawn, spoiled } from './search-queries.ts';
import { readTruth } from './search-truth.ts';
import { sites, visit } from './site.ts';

/**
 * Pagefind's own index has every character of the shipped archive too: the pair index and Pagefind
 * must give the same pieces for every query, and the same numbers for every value of a filter.
 */
const truth = readTruth();
const patience = 180_000;

const names = [...truth.places, ...truth.persons].filter((name) => !/\s/u.test(name));
const strings = drawn(truth, 20230112, 300, 8);
const queries = [...new Set([...names, ...strings, ...spoiled(strings.slice(0, 60), 20230113)])];

describe('the pair index and Pagefind', () => {
  const [site] = sites;

  test('find the same pieces for every query', { timeout: patience }, async () => {
    if (!site) throw new Error('no site is served');
    const { page, problems } = await visit(site, 'search.html');
    const asked = queries.map((text) => ({
      text,
      phrases: [toPhrase(text, 'title'), toPhrase(text, 'text')],
    }));
    const own = await page.evaluate(askPairs, queries);
    await openPagefind(page);
    const theirs = await page.evaluate(askPagefind, asked);
    const differing = queries.filter((_, at) => String(own[at]) !== String(theirs[at]));
    expect(differing).toEqual([]);
    expect(own.filter((pieces) => pieces.length > 0).length).toBeGreaterThan(names.length / 2);
    expect(problems).toEqual([]);
  });

  test('count the same for every value of every filter', async () => {
    if (!site) throw new Error('no site is served');
    const { page } = await visit(site, `search.html?q=${encodeURIComponent('。')}`);
    await page.locator('#search-results > li').first().waitFor();
    const theirs = await filtersOf(page);
    const tables = await page.evaluate(async () => {
      const index = (await (await fetch('pairs/pairs.json')).json()) as { folder: string };
      const read = async (facet: string): Promise<Record<string, number>> => {
        const packed = await fetch(`pairs/${index.folder}/${facet}.json.gz`);
        const stream = (await packed.blob()).stream().pipeThrough(new DecompressionStream('gzip'));
        const rows = (await new Response(stream).json()) as [string, ...number[]][];
        return Object.fromEntries(rows.map(([name, ...gaps]) => [name, gaps.length]));
      };
      const facets = ['district', 'place', 'kind', 'byline', 'year'];
      return Object.fromEntries(
        await Promise.all(facets.map(async (facet) => [facet, await read(facet)] as const)),
      );
    });
    expect(tables).toEqual(theirs);
  });
});

/** What of Pagefind is used, in the page. */
type Pagefind = {
  search(phrase: string | null): Promise<{ results: { id: string }[] }>;
  filters(): Promise<Record<string, Record<string, number>>>;
};

/** Opens Pagefind in the page, by itself; the test runner would rewrite an import of code. */
async function openPagefind(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const module = await import(new URL('pagefind/pagefind.js', document.baseURI).href);
    globalThis.pagefind = module.createInstance({ noWorker: true });
    await globalThis.pagefind.init();
  })()`);
}

/** Runs in the page: asks the search page, and takes the numbers of all pieces. */
async function askPairs(all: readonly string[]): Promise<number[][]> {
  const box = document.querySelector<HTMLInputElement>('#search-box');
  const list = document.querySelector<HTMLElement>('#search-results');
  if (!box || !list) throw new Error('this is no search page');
  const answers: number[][] = [];
  for (const query of all) {
    const answered = new Promise<number[]>((resolve) => {
      const take = (event: Event): void => {
        const { detail } = event as CustomEvent<{ query: string; pieces: number[] }>;
        if (detail.query !== query) return;
        list.removeEventListener('answered', take);
        resolve(detail.pieces);
      };
      list.addEventListener('answered', take);
    });
    box.value = query;
    box.form?.requestSubmit();
    answers.push((await answered).sort((a, b) => a - b));
  }
  return answers;
}

/** Runs in the page: asks Pagefind for titles and for texts, and puts both together. */
async function askPagefind(
  asked: readonly { readonly phrases: readonly string[] }[],
): Promise<number[][]> {
  const { pagefind } = globalThis as unknown as { pagefind: Pagefind };
  const { results } = await pagefind.search(null);
  const numbers = new Map(results.map(({ id }, number) => [id, number]));
  const answers: number[][] = [];
  for (const { phrases } of asked) {
    const pieces = new Set<number>();
    for (const phrase of phrases) {
      const found = await pagefind.search(phrase);
      for (const { id } of found.results) pieces.add(numbers.get(id) ?? -1);
    }
    answers.push([...pieces].sort((a, b) => a - b));
  }
  return answers;
}

async function filtersOf(page: Page): Promise<Record<string, Record<string, number>>> {
  await openPagefind(page);
  return page.evaluate(() => {
    const { pagefind } = globalThis as unknown as { pagefind: Pagefind };
    return pagefind.filters();
  });
}
