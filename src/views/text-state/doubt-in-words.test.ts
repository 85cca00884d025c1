import { expect, test } from 'vitest';
import { doubtInWords } from './doubt-in-words.ts';

test.each([
  ['join-uncertain', 'the halves of a cut paragraph fit', '与下文是否应接成一段'],
  [
    'role-close',
    'a line is of one role; crosshead is close behind',
    '这一行是标题还是正文，拿不准',
  ],
  [
    'place-near-miss',
    'a street or community is in the national list: 盘庚西社区（410503005003，豆腐营街道）',
    '区划名录里没有这个地名，有相近的：盘庚西社区（410503005003，豆腐营街道）',
  ],
  [
    'word-look-alike',
    '整体合力 (a word is one that is in use)',
    '不成词，疑是形近字误识：整体合力',
  ],
  ['unknown-rule', 'something else', 'something else'],
])('%s, %s: %s', (rule, expected, words) => {
  expect(doubtInWords({ rule, expected })).toBe(words);
});
