import { nameItem, resultItem } from './elements.ts';
import { type Engine, type Hit, openEngine } from './engine.ts';
import { type NameList, nearestNames } from './nearest.ts';
import type { PageParts } from './page-parts.ts';
import { runsOf } from './query.ts';

/** Results shown at first, and added with each 更多. */
export const STEP = 10;
const NAMES_OFFERED = 5;

/** All addresses are relative to the page: the site may lie under any path. */
const here = (address: string): URL => new URL(address, document.baseURI);

/** Answers queries on the search page. */
export type Answers = {
  /** Fetches what the first answer needs, ahead of it. */
  prepare(): void;
  /** Answers a query and shows `shown` results; a later query makes this one void. */
  answer(query: string, shown: number): Promise<void>;
  /** Adds results and moves the focus to the first of them; returns how many are shown now. */
  showMore(): Promise<number>;
};

export function answersOn({ status, list, more, nothing, offer, names }: PageParts): Answers {
  let engine: Promise<Engine> | undefined;
  let nameList: Promise<NameList> | undefined;
  const openedEngine = (): Promise<Engine> => (engine ??= openEngine(here('pagefind/')));
  const loadedNames = (): Promise<NameList> =>
    (nameList ??= fetch(here('place-names.json')).then((it) => it.json() as Promise<NameList>));

  /** Counts the questions, so that a late answer to an earlier one is dropped. */
  let question = 0;
  let hits: readonly Hit[] = [];
  let runs: readonly string[] = [];

  async function answer(query: string, shown: number): Promise<void> {
    const mine = (question += 1);
    runs = runsOf(query);
    list.setAttribute('aria-busy', 'true');
    try {
      const found = runs.length > 0 ? await (await openedEngine()).find(runs) : [];
      if (mine !== question) return;
      const items = await itemsOf(found.slice(0, shown));
      const nearest = runs.length > 0 && found.length === 0 ? await suggest(runs) : [];
      if (mine !== question) return;
      hits = found;
      show(items, nearest, found.length === 0 && runs.length > 0);
      status.textContent = runs.length > 0 ? countOf(query, found.length) : '';
    } catch (error) {
      if (mine !== question) return;
      console.error(error);
      // What failed to load is asked for again with the next question.
      engine = undefined;
      nameList = undefined;
      hits = [];
      show([], [], false);
      status.textContent = '检索没有完成\uFF1A索引取不到。请检查网络\uFF0C再试一次。';
    }
    list.dataset['query'] = query;
    list.setAttribute('aria-busy', 'false');
  }

  function show(items: HTMLLIElement[], nearest: HTMLLIElement[], isEmpty: boolean): void {
    list.replaceChildren(...items);
    more.hidden = hits.length <= items.length;
    nothing.hidden = !isEmpty;
    names.replaceChildren(...nearest);
    offer.hidden = nearest.length === 0;
  }

  function itemsOf(some: readonly Hit[]): Promise<HTMLLIElement[]> {
    return Promise.all(some.map(async (hit) => resultItem(await hit.read(), runs)));
  }

  /** Pagefind takes a part of the index that cannot be fetched for an empty one. */
  async function suggest(asked: readonly string[]): Promise<HTMLLIElement[]> {
    if (!(await (await openedEngine()).reachable())) throw new Error('the index is out of reach');
    return nearestNames(await loadedNames(), asked, NAMES_OFFERED).map(nameItem);
  }

  async function showMore(): Promise<number> {
    const before = list.childElementCount;
    const mine = question;
    const items = await itemsOf(hits.slice(before, before + STEP));
    if (mine === question && list.childElementCount === before) {
      list.append(...items);
      more.hidden = hits.length <= list.childElementCount;
      items[0]?.querySelector('a')?.focus();
    }
    return list.childElementCount;
  }

  return {
    prepare: () => void openedEngine().catch(() => (engine = undefined)),
    answer,
    showMore,
  };
}

function countOf(query: string, count: number): string {
  return count === 0 ? `没有哪一篇含有「${query}」。` : `「${query}」见于 ${String(count)} 篇。`;
}
