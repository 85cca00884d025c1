import { expect, test } from 'vitest';
import { clipped, LONGEST_QUERY, runsOf } from './query.ts';

test.each([
  ['灯塔路', ['灯塔路']],
  ['  灯塔路 社区  ', ['灯塔路', '社区']],
  ['灯塔路\u3000社区\t"A-1"', ['灯塔路', '社区', '"A-1"']],
  ['社区 社区', ['社区']],
  ['a A', ['a', 'A']],
  ['', []],
  [' \u3000\t\n', []],
  ['<b>x</b>', ['<b>x</b>']],
])('%j asks for %j', (query, runs) => {
  expect(runsOf(query)).toEqual(runs);
});

test('a query that is too long is clipped between characters', () => {
  const long = '𠮷'.repeat(LONGEST_QUERY + 5);
  expect(clipped(long)).toBe('𠮷'.repeat(LONGEST_QUERY));
  expect(runsOf(long)).toEqual(['𠮷'.repeat(LONGEST_QUERY)]);
});
