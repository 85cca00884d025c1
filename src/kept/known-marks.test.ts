import { beforeEach, expect, test } from 'vitest';
import { addMarks, knownMarks, packMarks } from './known-marks.ts';

beforeEach(() => {
  knownMarks.clear();
});

test('marks arrive in another thread as they were', () => {
  const inode = 2 ** 52 + 1;
  addMarks(
    structuredClone(
      packMarks([
        ['pieces/稿 一.txt', inode, 0, 1_790_000_000_000.0625],
        ['b', 2, 3, 4],
      ]),
    ),
  );
  expect([...knownMarks]).toEqual([
    ['pieces/稿 一.txt', { inode, bytes: 0, written: 1_790_000_000_000.0625 }],
    ['b', { inode: 2, bytes: 3, written: 4 }],
  ]);
});

test('of no files there are none', () => {
  addMarks(packMarks([]));
  expect(knownMarks.size).toBe(0);
});
