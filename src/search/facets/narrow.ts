import type { Facet } from '../record.ts';
import type { FacetValue } from './facet-table.ts';

/** The values that are chosen of a facet, each with its pieces: a piece must have one of them. */
export type Choice = { readonly facet: Facet; readonly values: readonly FacetValue[] };

/** @returns whether a piece has a chosen value of each facet */
export function narrowing(choices: readonly Choice[]): (piece: number) => boolean {
  const allowed = choices.map(({ values }) => new Set(values.flatMap((it) => [...it.pieces])));
  return (piece) => allowed.every((pieces) => pieces.has(piece));
}

/** A value that readers may choose, and how many of the pieces found have it. */
export type Count = { readonly name: string; readonly count: number };

/**
 * @param values - all values of a facet
 * @param pieces - the pieces found, narrowed by all other facets
 * @returns the values that some of them have, the most frequent first
 */
export function countsIn(values: readonly FacetValue[], pieces: Iterable<number>): Count[] {
  const found = new Set(pieces);
  return values
    .map(({ name, pieces: having }) => ({
      name,
      count: having.reduce((sum, piece) => sum + (found.has(piece) ? 1 : 0), 0),
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
