import { element } from '../reader/element.ts';
import type { Engine, Finding } from './engine.ts';
import { isFromFolder } from './files.ts';
import { facetGroups, summaryOf } from './filter-panel.ts';
import {
  type AlsoFound,
  countFacets,
  inOrder,
  inquire,
  inquireFurther,
  type Inquiry,
} from './inquiry.ts';
import { nearestNames } from './nearest.ts';
import { type Question, runsOf, STEP } from './question.ts';
import {
  alsoWords,
  countWords,
  failed,
  failedInFolder,
  headingOf,
  nameItem,
  resultItem,
} from './results.ts';
import type { Names } from './open-names.ts';

/** The parts of the search page that the script fills; src/pages/search.astro has them. */
type PageParts = ReturnType<typeof pageParts>;

/** @throws Error where the page lacks one of them */
export function pageParts() {
  return {
    box: part('search-box', HTMLInputElement),
    /** Says how much was found; read out when it changes. */
    status: part('search-status', HTMLParagraphElement),
    /** Shown where something was asked: order and filters. */
    tools: part('search-tools', HTMLElement),
    order: part('search-order', HTMLSelectElement),
    filters: part('search-filters', HTMLDetailsElement),
    filterSummary: part('search-filter-summary', HTMLElement),
    facets: part('search-facets', HTMLElement),
    list: part('search-results', HTMLOListElement),
    more: part('search-more', HTMLButtonElement),
    /** Pieces in which the place asked for was printed in another form. */
    also: part('search-also', HTMLElement),
    /** Shown when nothing was found; within it `offer` with the nearest `names`. */
    nothing: part('search-nothing', HTMLElement),
    offer: part('search-offer', HTMLElement),
    names: part('search-names', HTMLUListElement),
  };
}

function part<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the search page has no #${id}`);
  return found;
}

const NAMES_OFFERED = 5;
/** How long former results stay as they are, in ms: what is answered at once need not flicker. */
const PATIENCE = 150;
/** Of what was found besides, so many are shown under each form. */
const ALSO_SHOWN = 20;

/** Event on the list of results: the whole answer, by the numbers of the pieces, in its order. */
const ANSWERED = 'answered';

/** Answers questions on the search page. */
export type Answers = {
  /**
   * Answers a question; a later one makes this one void.
   *
   * @param counted - called when the count is said, or that there is none to say
   */
  answer(question: Question, counted?: () => void): Promise<void>;
  /** Adds results and moves the focus to the first of them; returns how many are shown now. */
  showMore(): Promise<number>;
  /** Shows the filters with their counts. */
  showFilters(): Promise<void>;
};

const noWork = (): void => undefined;

export function answersOn(parts: PageParts, engine: Engine, names: Names): Answers {
  const { status, list, more, also, nothing, tools, facets, filters, filterSummary } = parts;
  /** Counts the questions, so that a late answer to an earlier one is dropped. */
  let asked = 0;
  let slow: ReturnType<typeof setTimeout> | undefined;
  let current: { readonly question: Question; readonly inquiry: Inquiry } | undefined;

  async function answer(question: Question, counted = noWork): Promise<void> {
    asked += 1;
    const mine = asked;
    const isVoid = (): boolean => mine !== asked;
    delete list.dataset['whole'];
    clearTimeout(slow);
    slow = setTimeout(() => {
      list.setAttribute('aria-busy', 'true');
    }, PATIENCE);
    try {
      const found = await inquire(engine, question);
      if (isVoid()) return;
      say(question, found, countWords(question, found));
      counted();
      const inquiry = { ...found, findings: await inOrder(engine, question, found) };
      if (isVoid()) return;
      current = { question, inquiry };
      const items = await itemsOf(inquiry.findings.slice(0, question.shown), inquiry.runs);
      if (isVoid()) return;
      list.replaceChildren(...items);
      more.hidden = inquiry.findings.length <= items.length;
      finish(question);
      const pieces = inquiry.findings.map(({ piece }) => piece);
      list.dispatchEvent(new CustomEvent(ANSWERED, { detail: { query: question.query, pieces } }));
      await showRest(question, inquiry, isVoid);
    } catch (error) {
      if (isVoid()) return;
      console.error(error);
      current = undefined;
      clear();
      status.textContent = isFromFolder ? failedInFolder : failed;
      counted();
      finish(question);
    }
  }

  function say(question: Question, inquiry: Inquiry, words: string): void {
    status.textContent = words;
    status.dataset['query'] = question.query;
    tools.hidden = inquiry.count === 0;
    filterSummary.textContent = summaryOf(question);
    nothing.hidden = true;
    if (inquiry.count === 0) clear();
  }

  function clear(): void {
    list.replaceChildren();
    also.replaceChildren();
    more.hidden = true;
    also.hidden = true;
    nothing.hidden = true;
  }

  function finish({ query }: Question): void {
    clearTimeout(slow);
    list.dataset['query'] = query;
    list.setAttribute('aria-busy', 'false');
  }

  /** What is shown when the answer itself stands. */
  async function showRest(
    question: Question,
    inquiry: Inquiry,
    isVoid: () => boolean,
  ): Promise<void> {
    const { runs, count } = inquiry;
    const further = runs.length > 0 ? await inquireFurther(engine, names, question, inquiry) : [];
    if (isVoid()) return;
    const groups = await Promise.all(further.map(alsoGroup));
    const nearest =
      runs.length > 0 && count === 0 && further.length === 0 ? await nearestTo(runs) : [];
    if (isVoid()) return;
    also.replaceChildren(...groups);
    also.hidden = groups.length === 0;
    if (further.length > 0) status.textContent = countWords(question, inquiry) + alsoWords(further);
    nothing.hidden = runs.length === 0 || count > 0 || further.length > 0;
    parts.names.replaceChildren(...nearest);
    parts.offer.hidden = nearest.length === 0;
    list.dataset['whole'] = question.query;
    if (filters.open) await showFilters();
  }

  async function alsoGroup(found: AlsoFound): Promise<HTMLElement> {
    const runs = runsOf(found.form);
    const items = await itemsOf(found.findings.slice(0, ALSO_SHOWN), runs, 3);
    return element(
      'section',
      'also-group',
      element('h2', 'also-title', `另有 ${headingOf(found)}`),
      element('ol', 'results', ...items),
    );
  }

  function itemsOf(
    some: readonly Finding[],
    runs: readonly string[],
    level: 2 | 3 = 2,
  ): Promise<HTMLLIElement[]> {
    return Promise.all(
      some.map(async ({ piece }) => resultItem(await engine.read(piece), runs, level)),
    );
  }

  async function nearestTo(runs: readonly string[]): Promise<HTMLLIElement[]> {
    const [all, syllables] = await Promise.all([names.all(), names.syllables()]);
    return nearestNames(all, runs, syllables, NAMES_OFFERED).map(nameItem);
  }

  async function showMore(): Promise<number> {
    const before = list.childElementCount;
    const { findings = [], runs = [] } = current?.inquiry ?? {};
    const mine = asked;
    const items = await itemsOf(findings.slice(before, before + STEP), runs);
    if (mine === asked && list.childElementCount === before) {
      list.append(...items);
      more.hidden = findings.length <= list.childElementCount;
      items[0]?.querySelector('a')?.focus();
    }
    return list.childElementCount;
  }

  async function showFilters(): Promise<void> {
    const mine = asked;
    if (!current || current.inquiry.runs.length === 0) return;
    const { question, inquiry } = current;
    const groups = facetGroups(await countFacets(engine, question, inquiry.runs), question);
    if (mine !== asked) return;
    const focused = facets.querySelector<HTMLInputElement>('input:focus');
    facets.replaceChildren(...groups);
    if (focused) refocus(focused);
  }

  /** The boxes are made anew with each answer; the one that was used keeps the focus. */
  function refocus({ name, value }: HTMLInputElement): void {
    const boxes = facets.querySelectorAll('input');
    [...boxes].find((it) => it.name === name && it.value === value)?.focus();
  }

  return { answer, showMore, showFilters };
}
