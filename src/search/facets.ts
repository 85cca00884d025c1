/** By what answers can be narrowed, in the order in which readers see it. */
export const facets = ['district', 'place', 'kind', 'byline', 'year'] as const;
export type Facet = (typeof facets)[number];

/**
 * Which pieces have which value of a facet: a row for each value, first its name, then the gaps
 * between its pieces (the first from -1), which are small numbers.
 *
 * Pagefind's own filters are not used: while one is loaded, every search counts each of its values by
 * going through all results for all pieces of the value. At 2,000 pieces that took 270 ms, and it
 * grows with the square.
 */
export type FacetTable = readonly (readonly [name: string, ...gaps: number[]])[];

/** A value of a facet, and the pieces that have it, in their order. */
export type FacetValue = { readonly name: string; readonly pieces: readonly number[] };

/** @param values - of each piece in the order of their numbers, each value once */
export function facetTable(values: Iterable<readonly string[]>): FacetTable {
  const rows = new Map<string, { last: number; readonly gaps: number[] }>();
  let piece = 0;
  for (const names of values) {
    for (const name of names) {
      const row = rows.get(name) ?? { last: -1, gaps: [] };
      row.gaps.push(piece - row.last);
      row.last = piece;
      rows.set(name, row);
    }
    piece += 1;
  }
  return [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { gaps }]) => [name, ...gaps] as const);
}

/** @returns the values of a table, in its order */
export function valuesOf(table: FacetTable): FacetValue[] {
  return table.map(([name, ...gaps]) => {
    let piece = -1;
    return { name, pieces: gaps.map((gap) => (piece += gap)) };
  });
}

/** The values that are chosen of a facet: a piece must have one of them. */
export type Choice = readonly FacetValue[];

/** @returns whether a piece has a chosen value of each facet */
export function narrowing(choices: readonly Choice[]): (piece: number) => boolean {
  const allowed = choices.map((values) => new Set(values.flatMap(({ pieces }) => pieces)));
  return (piece) => allowed.every((pieces) => pieces.has(piece));
}

/** A value that readers may choose, and how many of the pieces found have it. */
export type Count = { readonly name: string; readonly count: number };

/**
 * @param values - all values of a facet
 * @param found - the pieces found, narrowed by all other facets
 * @returns the values that some of them have, the most frequent first
 */
export function countsIn(values: readonly FacetValue[], found: ReadonlySet<number>): Count[] {
  return values
    .map(({ name, pieces }) => ({ name, count: pieces.filter((it) => found.has(it)).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
