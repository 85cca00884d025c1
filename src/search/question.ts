import { QUERY } from '../site/addresses.ts';
import { type Facet, facets } from './facets.ts';
import { folded } from './tokens.ts';

/** Longest query, in characters: longer than any headline, short enough to answer at once. */
export const LONGEST_QUERY = 200;

/**
 * Parts a query into the runs of characters that must all occur. Blanks of every width part
 * them; nothing else means anything: no operators, no quotes.
 *
 * @param query - what was typed
 * @returns the runs as the search knows them, each once, in their order; none for a query of blanks
 */
export function runsOf(query: string): string[] {
  const runs = clipped(query).split(/\s+/u).map(folded);
  return [...new Set(runs)].filter((run) => run !== '');
}

/**
 * @param query - any text
 * @returns its first {@link LONGEST_QUERY} characters
 */
export function clipped(query: string): string {
  const characters = Array.from(query);
  return characters.length > LONGEST_QUERY ? characters.slice(0, LONGEST_QUERY).join('') : query;
}

/** In which order answers are shown; the first is the usual one. */
export const orders = ['relevance', 'newest', 'oldest'] as const;
export type Order = (typeof orders)[number];

/** Results shown at first, and added with each 更多. */
export const STEP = 10;

/** All that the address of the search page says: a link to it shows the same results. */
export type Question = {
  readonly query: string;
  readonly order: Order;
  /** Values that are chosen: of one facet any, of several facets each. */
  readonly chosen: Readonly<Partial<Record<Facet, readonly string[]>>>;
  /** How many results are open. */
  readonly shown: number;
};

const ORDER = 'sort';
const SHOWN = 'show';
const MOST_SHOWN = 1000;

/** @param href - address of the search page; what in it makes no sense is passed over */
export function questionIn(href: string): Question {
  const { searchParams } = new URL(href);
  const chosen: Partial<Record<Facet, string[]>> = {};
  for (const facet of facets) {
    const values = searchParams.getAll(facet).filter((value) => value !== '');
    if (values.length > 0) chosen[facet] = [...new Set(values)];
  }
  const shown = Number(searchParams.get(SHOWN));
  return {
    query: clipped(searchParams.get(QUERY) ?? '').trim(),
    order: orders.find((order) => order === searchParams.get(ORDER)) ?? 'relevance',
    chosen,
    shown: Number.isInteger(shown) && shown > STEP ? Math.min(shown, MOST_SHOWN) : STEP,
  };
}

/**
 * @param href - address of the search page
 * @returns the address of the question; what is usual leaves no trace in it
 */
export function withQuestion(href: string, question: Question): string {
  const url = new URL(href);
  const { searchParams } = url;
  const put = (name: string, value: string | null): void => {
    if (value === null) searchParams.delete(name);
    else searchParams.set(name, value);
  };
  put(QUERY, question.query === '' ? null : question.query);
  put(ORDER, question.order === 'relevance' ? null : question.order);
  for (const facet of facets) {
    searchParams.delete(facet);
    for (const value of question.chosen[facet] ?? []) searchParams.append(facet, value);
  }
  put(SHOWN, question.shown > STEP ? String(question.shown) : null);
  return url.href;
}

/** The same question narrowed by a value, or no longer narrowed by it. */
export function toggled(question: Question, facet: Facet, value: string): Question {
  const before = question.chosen[facet] ?? [];
  const values = before.includes(value) ? before.filter((it) => it !== value) : [...before, value];
  return { ...question, shown: STEP, chosen: { ...question.chosen, [facet]: values } };
}

/** Whether two questions ask for the same pieces in the same order. */
export function sameAnswer(a: Question, b: Question): boolean {
  const address = 'https://a/';
  const asked = (it: Question): string => withQuestion(address, { ...it, shown: STEP });
  return asked(a) === asked(b);
}
