import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collectFacets } from './collect-facets.ts';
import type { FacetTable } from './facet-table.ts';
import { joinTables } from './join-tables.ts';

const values = fc.uniqueArray(fc.constantFrom('北关区', '文峰区', '龙安区'), { maxLength: 3 });

function tableOf(pieces: readonly string[][], first = 0): FacetTable {
  const collector = collectFacets(first);
  for (const district of pieces) {
    collector.add({ district, place: [], kind: [], byline: [], year: [] });
  }
  return collector.table('district');
}

test('the tables of runs are, joined, the table of all', () => {
  fc.assert(
    fc.property(fc.array(fc.array(values)), (runs) => {
      let first = 0;
      const tables = runs.map((run) => {
        const table = tableOf(run, first);
        first += run.length;
        return table;
      });
      expect(joinTables(tables)).toEqual(tableOf(runs.flat()));
    }),
  );
});
