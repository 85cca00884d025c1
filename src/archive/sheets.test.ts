import { describe, expect, test } from 'vitest';
import { landmarksOf, numbersAround, sheetsOf } from './sheets.ts';

const list = (length: number) => Array.from({ length }, (_, index) => index);

describe('sheets', () => {
  test.each([
    [0, [0]],
    [1, [1]],
    [9, [9]],
    [10, [10]],
    [11, [10, 1]],
    [20, [10, 10]],
    [21, [10, 10, 1]],
  ])('%i entries, ten a sheet', (length, sizes) => {
    const sheets = sheetsOf(list(length), 10);
    expect(sheets.map(({ entries }) => entries.length)).toEqual(sizes);
    expect(sheets.flatMap(({ entries }) => entries)).toEqual(list(length));
    expect(sheets.map(({ number }) => number)).toEqual(sizes.map((_, index) => index + 1));
    for (const { count, total } of sheets) expect([count, total]).toEqual([sizes.length, length]);
  });

  test('a landmark is where its first entry stands, and counts all of them', () => {
    const sheets = sheetsOf(['a', 'a', 'a', 'b', 'c', 'c'], 2);
    expect(landmarksOf(sheets, (it) => it)).toEqual([
      { key: 'a', size: 3, sheet: 1 },
      { key: 'b', size: 1, sheet: 2 },
      { key: 'c', size: 2, sheet: 3 },
    ]);
    expect(landmarksOf(sheetsOf<string>([], 2), (it) => it)).toEqual([]);
  });
});

test.each([
  [1, 1, [1]],
  [1, 2, [1, 2]],
  [1, 3, [1, 2, 3]],
  [1, 9, [1, 2, null, 9]],
  [3, 5, [1, 2, 3, 4, 5]],
  [4, 9, [1, 2, 3, 4, 5, null, 9]],
  [5, 9, [1, null, 4, 5, 6, null, 9]],
  [9, 9, [1, null, 8, 9]],
])('of sheet %i of %i', (number, count, named) => {
  expect(numbersAround(number, count)).toEqual(named);
});
