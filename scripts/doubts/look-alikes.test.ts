import { expect, test } from 'vitest';
import { lookAlike, lookAlikes } from './look-alikes.ts';

test.each([
  '人入',
  '未末',
  '己已',
  '合企',
  '恒洹',
  '杨扬',
  '即既',
  '日曰',
  '间问',
  '侯候',
  '晴睛',
  '贷货',
])('%s look alike, each to the other', (pair) => {
  const [one = '', other = ''] = pair;
  expect(lookAlike(one, other)).toBe(true);
  expect(lookAlike(other, one)).toBe(true);
});

test.each(['光滨', '凤舞', '璐路'])('%s do not', (pair) => {
  const [one = '', other = ''] = pair;
  expect(lookAlike(one, other)).toBe(false);
});

test('no character looks like itself, and there are hundreds of pairs', () => {
  let pairs = 0;
  for (const [one, others] of lookAlikes) {
    expect(others).not.toContain(one);
    pairs += others.length;
  }
  expect(pairs / 2).toBeGreaterThan(300);
});
