import { type Facet, facets, type IndexedEntry } from '../record.ts';
import type { FacetTable } from './facet-table.ts';

/** Takes the facets of the pieces one after another. */
export type FacetCollector = {
  add(values: IndexedEntry['facets']): void;
  /** The table of a facet, the values in the order of their names. */
  table(facet: Facet): FacetTable;
};

/** @param first - the number of the first piece, where others come before those that are added */
export function collectFacets(first = 0): FacetCollector {
  const rows = new Map(facets.map((facet) => [facet, new Map<string, Row>()]));
  let piece = first - 1;
  return {
    add(values) {
      piece += 1;
      for (const [facet, row] of rows) {
        for (const name of values[facet]) {
          const known = row.get(name) ?? { last: -1, gaps: [] };
          known.gaps.push(piece - known.last);
          known.last = piece;
          row.set(name, known);
        }
      }
    },
    table: (facet) =>
      [...(rows.get(facet) ?? [])]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, { gaps }]) => [name, ...gaps] as const),
  };
}

type Row = { last: number; readonly gaps: number[] };
