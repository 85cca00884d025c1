import { queryIn, withQuery } from './address.ts';
import { nameItem, resultItem } from './elements.ts';
import { type Engine, type Hit, openEngine } from './engine.ts';
import { type NameList, nearestNames } from './nearest.ts';
import { clipped, runsOf } from './query.ts';

/** Results shown at first, and added with each 更多. */
const STEP = 10;
const NAMES_OFFERED = 5;
/** How long to wait for the next key, in milliseconds. */
const PAUSE = 120;

function part<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the search page has no #${id}`);
  return found;
}

const box = part('search-box', HTMLInputElement);
const status = part('search-status', HTMLParagraphElement);
const list = part('search-results', HTMLOListElement);
const more = part('search-more', HTMLButtonElement);
const nothing = part('search-nothing', HTMLElement);
const offer = part('search-offer', HTMLElement);
const offered = part('search-names', HTMLUListElement);
const titleOfPage = document.title;

/** All addresses are relative to the page: the site may lie under any path. */
const here = (address: string): URL => new URL(address, document.baseURI);

let engine: Promise<Engine> | undefined;
const openedEngine = (): Promise<Engine> => (engine ??= openEngine(here('pagefind/')));

let names: Promise<NameList> | undefined;
const loadedNames = (): Promise<NameList> =>
  (names ??= fetch(here('place-names.json')).then((reply) => reply.json() as Promise<NameList>));

/** Counts the questions, so that a late answer to an earlier one is dropped. */
let question = 0;
let hits: readonly Hit[] = [];
let runs: readonly string[] = [];

/** Answers a query and shows it, `shown` results at first. */
async function answer(query: string, shown: number): Promise<void> {
  const mine = (question += 1);
  runs = runsOf(query);
  document.title = runs.length > 0 ? `${query} · ${titleOfPage}` : titleOfPage;
  list.ariaBusy = 'true';
  try {
    const found = runs.length > 0 ? await (await openedEngine()).find(runs) : [];
    if (mine !== question) return;
    const items = await itemsOf(found.slice(0, shown));
    const suggestions = runs.length > 0 && found.length === 0 ? await suggest(runs) : [];
    if (mine !== question) return;
    hits = found;
    list.replaceChildren(...items);
    offered.replaceChildren(...suggestions);
    nothing.hidden = runs.length === 0 || found.length > 0;
    offer.hidden = suggestions.length === 0;
    more.hidden = found.length <= items.length;
    status.textContent = countOf(query, found.length);
  } catch (error) {
    if (mine !== question) return;
    console.error(error);
    // What failed to load is asked for again with the next question.
    engine = undefined;
    names = undefined;
    list.replaceChildren();
    nothing.hidden = true;
    more.hidden = true;
    status.textContent = '检索没有完成：索引取不到。请检查网络，再试一次。';
  }
  list.dataset['query'] = query;
  list.ariaBusy = 'false';
}

function countOf(query: string, count: number): string {
  if (runs.length === 0) return '';
  return count === 0 ? `没有哪一篇含有「${query}」。` : `「${query}」见于 ${String(count)} 篇。`;
}

function itemsOf(some: readonly Hit[]): Promise<HTMLLIElement[]> {
  return Promise.all(some.map(async (hit) => resultItem(await hit.read(), runs)));
}

/** Pagefind takes a part of the index that cannot be fetched for an empty one. */
async function suggest(asked: readonly string[]): Promise<HTMLLIElement[]> {
  if (!(await (await openedEngine()).reachable())) throw new Error('the index cannot be reached');
  return nearestNames(await loadedNames(), asked, NAMES_OFFERED).map(nameItem);
}

async function showMore(): Promise<void> {
  const before = list.childElementCount;
  const mine = question;
  const items = await itemsOf(hits.slice(before, before + STEP));
  if (mine !== question || list.childElementCount !== before) return;
  list.append(...items);
  more.hidden = hits.length <= list.childElementCount;
  history.replaceState({ shown: list.childElementCount }, '');
  items[0]?.querySelector('a')?.focus();
}

/** Whether the query in the address was meant to stay: then the next one gets an entry of its own. */
let settled = true;
let asked = '';

function typed(): void {
  const query = clipped(box.value).trim();
  if (query === asked) return;
  asked = query;
  const address = withQuery(location.href, query);
  if (settled) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  settled = false;
  void answer(query, STEP);
}

/** Shows what the address says: at the start and after Back and Forward. */
function restore(): void {
  asked = queryIn(location.href);
  settled = true;
  box.value = asked;
  const state = history.state as { shown?: number } | null;
  void answer(asked, Math.max(STEP, state?.shown ?? 0));
}

let pause: ReturnType<typeof setTimeout> | undefined;
function soon(): void {
  clearTimeout(pause);
  pause = setTimeout(typed, PAUSE);
}

box.addEventListener('input', (event) => {
  // Letters of an unfinished Chinese character are no query.
  if (!(event instanceof InputEvent && event.isComposing)) soon();
});
box.addEventListener('compositionend', soon);
box.addEventListener('focus', () => void openedEngine().catch(() => (engine = undefined)));
box.form?.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(pause);
  typed();
  settled = true;
});
list.addEventListener('click', () => (settled = true));
more.addEventListener('click', () => void showMore());
addEventListener('popstate', restore);
restore();
