import process from 'node:process';
import { expect, test } from 'vitest';
import { memoryReader, parentOf, parsePs, sumOfStatus, treeOf } from './process-memory.ts';

test('the parent is found behind any name', () => {
  expect(parentOf('4021 (node) S 17 4021 17 0 -1')).toBe(17);
  expect(parentOf('4021 (a) b) (c) R 18 4021 17 0 -1')).toBe(18);
});

test('ps is read', () => {
  expect(parsePs('    1     0  1720\n  345     1     8\n\n')).toEqual([
    { pid: 1, parent: 0, bytes: 1_761_280 },
    { pid: 345, parent: 1, bytes: 8192 },
  ]);
});

test('what processes have of their own is added up, the files they map are counted once', () => {
  const status = (own: number, shared: number, mapped: number): string =>
    `Name:\tnode\nVmRSS:\t 999 kB\nRssAnon:\t  ${own} kB\nRssFile:\t ${mapped} kB\n` +
    `RssShmem:\t ${shared} kB\n`;
  expect(sumOfStatus([status(100, 1, 40), status(200, 2, 50), ''])).toBe(353 * 1024);
  expect(sumOfStatus([])).toBe(0);
});

test('all that descend from a process belong to it, and nobody else', () => {
  const processes = [
    [1, 0],
    [7, 5],
    [5, 3],
    [3, 1],
    [4, 1],
  ].map(([pid = 0, parent = 0]) => ({ pid, parent, bytes: 1 }));
  expect(treeOf(processes, 3).map(({ pid }) => pid)).toEqual([3, 5, 7]);
  expect(treeOf(processes, 9)).toEqual([]);
});

test.each([
  ['the way of this system', memoryReader()],
  ['without /proc', memoryReader(false)],
])('%s: this process holds memory, one that is not there none', (_, read) => {
  const own = read(process.pid);
  // Some systems have neither /proc nor ps.
  if (own === null) return;
  expect(own).toBeGreaterThan(1_000_000);
  // No system gives out a process number this large.
  expect(read(999_999_999)).toBe(0);
});
