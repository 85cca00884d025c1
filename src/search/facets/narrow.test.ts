import { expect, test } from 'vitest';
import { collectFacets } from './collect-facets.ts';
import { valuesOf } from './facet-table.ts';
import { countsIn, narrowing } from './narrow.ts';

const collector = collectFacets();
for (const [year, kind] of [
  ['2023', '消息'],
  ['2023', '图片'],
  ['2022', '消息'],
  ['2022', '消息'],
] as const) {
  collector.add({ district: [], place: [], kind: [kind], byline: [], year: [year] });
}
const years = valuesOf(collector.table('year'));
const kinds = valuesOf(collector.table('kind'));
const named = (name: string): typeof years =>
  [...years, ...kinds].filter((value) => value.name === name);

test('values say which pieces have them', () => {
  expect(years.map(({ name, pieces }) => [name, [...pieces]])).toEqual([
    ['2022', [2, 3]],
    ['2023', [0, 1]],
  ]);
});

test('one of the values of a facet, and all facets', () => {
  const passing = (choices: Parameters<typeof narrowing>[0]): number[] =>
    [0, 1, 2, 3].filter(narrowing(choices));
  expect(passing([])).toEqual([0, 1, 2, 3]);
  expect(passing([{ facet: 'year', values: years }])).toEqual([0, 1, 2, 3]);
  expect(
    passing([
      { facet: 'year', values: named('2023') },
      { facet: 'kind', values: named('消息') },
    ]),
  ).toEqual([0]);
  expect(passing([{ facet: 'kind', values: [] }])).toEqual([]);
});

test('counts are of the pieces found, the most frequent first', () => {
  expect(countsIn(kinds, [0, 1, 2])).toEqual([
    { name: '消息', count: 2 },
    { name: '图片', count: 1 },
  ]);
  expect(countsIn(kinds, [1])).toEqual([{ name: '图片', count: 1 }]);
});
