import type { Page } from 'playwright-core';

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
