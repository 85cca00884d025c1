import { expect, test } from 'vitest';
import { countsIn, facetTable, narrowing, valuesOf } from './facets.ts';

const table = facetTable([['北关区'], [], ['文峰区', '北关区'], ['文峰区'], ['北关区']]);

test('a table has the gaps between the pieces of each value', () => {
  expect(table).toEqual([
    ['北关区', 1, 2, 2],
    ['文峰区', 3, 1],
  ]);
  expect(valuesOf(table)).toEqual([
    { name: '北关区', pieces: [0, 2, 4] },
    { name: '文峰区', pieces: [2, 3] },
  ]);
});

test('the values that some of the found have are counted, the most frequent first', () => {
  expect(countsIn(valuesOf(table), new Set([2, 3]))).toEqual([
    { name: '文峰区', count: 2 },
    { name: '北关区', count: 1 },
  ]);
  expect(countsIn(valuesOf(table), new Set([1]))).toEqual([]);
});

test('of one facet any of the chosen values is enough, of several facets each must be there', () => {
  const [first, second] = valuesOf(table).map((value) => [value]);
  const passing = (choices: Parameters<typeof narrowing>[0]): number[] =>
    [0, 1, 2, 3, 4].filter(narrowing(choices));
  expect(passing([[...(first ?? []), ...(second ?? [])]])).toEqual([0, 2, 3, 4]);
  expect(passing([first ?? [], second ?? []])).toEqual([2]);
});
