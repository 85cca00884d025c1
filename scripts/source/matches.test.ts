import { expect, test } from 'vitest';
import { matchesIn, placesOf } from './matches.ts';

const stops = /[,。]/gu;

test.each([
  ['none', ''],
  ['some', '甲,乙。丙'],
  ['one at the end', '甲乙。'],
])('finds what matchAll finds: %s', (_, text) => {
  const found = [...text.matchAll(stops)];
  expect(matchesIn(text, stops)).toEqual(found);
  expect(placesOf(text, stops)).toEqual(found.map((it) => it.index));
});

test('a pattern that was left in the middle of another text begins anew', () => {
  stops.lastIndex = 2;
  expect(matchesIn('甲,乙', stops).map((it) => it.index)).toEqual([1]);
  stops.lastIndex = 2;
  expect(placesOf('甲,乙', stops)).toEqual([1]);
});
