/**
 * Which pieces have which value of a facet: a row for each value, first its name, then the gaps
 * between its pieces (the first from -1). JSON of small numbers, which gzip makes smaller still.
 */
export type FacetTable = readonly (readonly [name: string, ...gaps: number[]])[];

/** A value of a facet, and the pieces that have it, in their order. */
export type FacetValue = { readonly name: string; readonly pieces: Int32Array };

/** @returns the values of a table, in its order */
export function valuesOf(table: FacetTable): FacetValue[] {
  return table.map(([name, ...gaps]) => {
    const pieces = new Int32Array(gaps.length);
    let piece = -1;
    for (const [index, gap] of gaps.entries()) {
      piece += gap;
      pieces[index] = piece;
    }
    return { name, pieces };
  });
}

/** Path of the table of a facet, below the folder of the pair index. */
export const facetFile = (folder: string, facet: string): string => `${folder}/${facet}.json.gz`;
