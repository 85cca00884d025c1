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
