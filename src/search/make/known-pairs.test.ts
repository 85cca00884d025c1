import { expect, test } from 'vitest';
import { numbersNow } from './known-pairs.ts';

const row = (words: string) =>
  words.split(' ').map((word) => ({ id: word.slice(0, 1), key: word.slice(1) }));

test.each([
  ['all is as it was', 'a1 b1 c1', 'a1 b1 c1', [0, 1, 2]],
  ['one changed', 'a1 b1 c1', 'a1 b2 c1', [0, -1, 2]],
  ['one went', 'a1 b1 c1', 'b1 c1', [-1, 0, 1]],
  ['one came', 'a1 b1', 'a1 x1 b1', [0, 2]],
  ['one came before another', 'a1 b1 c1', 'c1 a1 b1', [1, 2, -1]],
])('%s', (_, former, now, numbers) => {
  expect([...numbersNow(row(former), row(now))]).toEqual(numbers);
});
