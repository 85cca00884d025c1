import { expect, test } from 'vitest';
import { initialsOn, nameSheets } from './name-sheets.ts';

const names = ['b2', 'a1', '#0', 'a2', 'c1', 'b1'].map((pinyin) => ({ name: pinyin, pinyin }));

test('a directory on sheets keeps its order, and knows where each initial begins', () => {
  const { sheets, letters } = nameSheets(names, 3);
  expect(
    sheets.map((sheet) =>
      initialsOn(sheet).map(({ letter, entries }) => [letter, ...entries.map(({ name }) => name)]),
    ),
  ).toEqual([
    [
      ['A', 'a1', 'a2'],
      ['B', 'b1'],
    ],
    [
      ['B', 'b2'],
      ['C', 'c1'],
      ['#', '#0'],
    ],
  ]);
  expect(letters.map(({ key, sheet }) => [key, sheet])).toEqual([
    ['A', 1],
    ['B', 1],
    ['C', 2],
    ['#', 2],
  ]);
});
