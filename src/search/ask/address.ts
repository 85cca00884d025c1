import { clipped } from './query.ts';

/** Name of the query in the address. */
const KEY = 'q';

/**
 * @param href - address of the search page
 * @returns the query in it; empty where it has none
 */
export function queryIn(href: string): string {
  return clipped(new URL(href).searchParams.get(KEY) ?? '').trim();
}

/**
 * @param href - address of the search page
 * @param query - a query, or an empty one to take it out
 * @returns the address with that query, whatever else was in it kept
 */
export function withQuery(href: string, query: string): string {
  const url = new URL(href);
  if (query === '') url.searchParams.delete(KEY);
  else url.searchParams.set(KEY, query);
  return url.href;
}
