import type { Page } from 'playwright-core';
import { piecesWith, type Truth } from './search-truth.ts';

/** The same numbers for the same seed, from 0 up to 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * @param count - how many strings
 * @param longest - longest string, in characters
 * @returns strings without blanks that stand in the texts, drawn evenly over their characters
 */
export function drawn(truth: Truth, seed: number, count: number, longest: number): string[] {
  const random = seeded(seed);
  const texts = [...truth.pieces.values()].flat().map((text) => Array.from(text));
  const total = texts.reduce((sum, { length }) => sum + length, 0);
  const strings: string[] = [];
  while (strings.length < count) {
    let at = Math.floor(random() * total);
    const text = texts.find(({ length }) => at < length || ((at -= length), false)) ?? [];
    const run = text.slice(at, at + 1 + Math.floor(random() * longest)).join('');
    if (!/\s/.test(run)) strings.push(run);
  }
  return strings;
}

/** Turns each string into one that hardly stands anywhere: a character taken from another. */
export function spoiled(strings: readonly string[], seed: number): string[] {
  const random = seeded(seed);
  const characters = Array.from(strings.join(''));
  return strings.map((text) => {
    const parts = Array.from(text);
    parts[Math.floor(random() * parts.length)] =
      characters[Math.floor(random() * characters.length)] ?? '';
    return parts.join('');
  });
}

/**
 * Asks the search page, as a visitor does: types the query, sends the form, opens all results.
 *
 * @param page - the search page
 * @returns for each query the ids of the pieces that the page lists
 */
export function askPage(page: Page, queries: readonly string[]): Promise<string[][]> {
  return page.evaluate(async (all) => {
    const box = document.querySelector<HTMLInputElement>('#search-box');
    const list = document.querySelector<HTMLOListElement>('#search-results');
    const more = document.querySelector<HTMLButtonElement>('#search-more');
    if (!box || !list || !more) throw new Error('this is no search page');
    const until = async (done: () => boolean): Promise<void> => {
      for (let wait = 0; !done(); wait += 1) {
        if (wait > 2000) throw new Error(`no answer to ${box.value}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    };
    const answers: string[][] = [];
    for (const query of all) {
      box.value = query;
      box.form?.requestSubmit();
      await until(
        () => list.dataset.query === query.trim() && list.getAttribute('aria-busy') === 'false',
      );
      while (!more.hidden) {
        const before = list.childElementCount;
        more.click();
        await until(() => list.childElementCount > before);
      }
      answers.push(
        Array.from(list.children, (item) => (item as HTMLElement).dataset.piece ?? '').sort(),
      );
    }
    return answers;
  }, queries);
}

/** The queries whose answers are not the literal truth, each with both, for a message. */
export function wrong(
  truth: Truth,
  queries: readonly string[],
  answers: readonly string[][],
): { query: string; found: readonly string[]; expected: readonly string[] }[] {
  return queries
    .map((query, index) => ({
      query,
      found: answers[index] ?? [],
      expected: piecesWith(truth, query).sort(),
    }))
    .filter(({ found, expected }) => found.join() !== expected.join());
}

/** All that the search page shows in answer to a query. */
export type WholeAnswer = {
  readonly query: string;
  readonly status: string;
  readonly titles: readonly string[];
  /** The HTML of each result: title, day, contexts with their marks. */
  readonly results: readonly string[];
  /** What was found besides, in other forms. */
  readonly also: string;
  /** The values of the filters with their counts. */
  readonly filters: readonly string[];
  /** The nearest names, where nothing was found. */
  readonly offered: readonly string[];
};

/**
 * Asks the search page, waits until all of each answer is there, and opens the filters.
 *
 * @param page - the search page
 */
export async function askWhole(page: Page, queries: readonly string[]): Promise<WholeAnswer[]> {
  const answers: WholeAnswer[] = [];
  for (const query of queries) answers.push(await page.evaluate(askOne, query));
  return answers;
}

/** Runs in the page. */
async function askOne(query: string): Promise<WholeAnswer> {
  const need = <T>(found: T | null): T => {
    if (found === null) throw new Error('this is no search page');
    return found;
  };
  const until = async (done: () => boolean): Promise<void> => {
    for (let wait = 0; !done(); wait += 1) {
      if (wait > 2000) throw new Error(`no answer to ${query}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const box = need(document.querySelector<HTMLInputElement>('#search-box'));
  const list = need(document.querySelector<HTMLOListElement>('#search-results'));
  const filters = need(document.querySelector<HTMLDetailsElement>('#search-filters'));
  const facets = need(document.querySelector('#search-facets'));
  filters.open = false;
  facets.replaceChildren();
  box.value = query;
  box.form?.requestSubmit();
  await until(() => list.dataset['whole'] === query);
  const results = Array.from(list.children, (item) => item.innerHTML);
  if (results.length > 0) {
    filters.open = true;
    await until(() => facets.childElementCount > 0);
  }
  return {
    query,
    status: need(document.querySelector('#search-status')).textContent,
    titles: Array.from(list.querySelectorAll('.result-title'), (title) => title.textContent),
    results,
    also: need(document.querySelector('#search-also')).innerHTML,
    filters: Array.from(facets.querySelectorAll('label'), (label) => label.textContent),
    offered: Array.from(
      need(document.querySelector('#search-names')).children,
      (item) => item.innerHTML,
    ),
  };
}
