import { expect, test } from 'vitest';
import { matchesIn } from './matches.ts';

const stops = /[,。]/gu;

test.each([
  ['none', ''],
  ['some', '甲,乙。丙'],
  ['one at the end', '甲乙。'],
])('finds what matchAll finds: %s', (_, text) => {
  expect(matchesIn(text, stops)).toEqual([...text.matchAll(stops)]);
});

test('a pattern that was left in the middle of another text begins anew', () => {
  stops.lastIndex = 2;
  expect(matchesIn('甲,乙', stops).map((it) => it.index)).toEqual([1]);
});
