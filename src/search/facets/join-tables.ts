import type { FacetTable } from './facet-table.ts';

/**
 * The table of a facet over all pieces, of the tables of runs that follow one another.
 *
 * @param tables - in the order of their runs; pieces have the numbers that they have in all
 */
export function joinTables(tables: readonly FacetTable[]): FacetTable {
  const rows = new Map<string, { last: number; readonly gaps: number[] }>();
  for (const table of tables) {
    for (const [name, ...gaps] of table) {
      const row = rows.get(name) ?? { last: -1, gaps: [] };
      let piece = -1;
      for (const gap of gaps) {
        piece += gap;
        row.gaps.push(piece - row.last);
        row.last = piece;
      }
      rows.set(name, row);
    }
  }
  return [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { gaps }]) => [name, ...gaps] as const);
}
