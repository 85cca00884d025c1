import { expect, test } from 'vitest';
import { brokenHabits } from './broken-habits.ts';

const found = (...texts: string[]) =>
  brokenHabits(texts).map(({ index, finding }) => [
    index,
    texts[index]?.slice(finding.from, finding.to),
    finding.as,
  ]);
const often = (text: string) =>
  Array.from({ length: 4 }, (_, at) => `${'甲乙丙丁'.charAt(at)},${text}。`);

test('a word that ends in another way than always', () => {
  expect(found(...often('禁止燃放烟花爆竹'), '对燃放烟花爆炸的行为人予以打击')).toEqual([
    [4, '烟花爆炸', '烟花爆竹'],
  ]);
});

test('a name that has lost its first character', () => {
  expect(found(...often('走进永安街一巷看看'), '由党员带头征求安街一巷的4家单位')).toEqual([
    [4, '安街一', '永安街一'],
  ]);
});

test.each([
  ['from one word to the next', [...often('党支部书记说'), '党支部成立了']],
  ['fewer than four times', [...often('禁止燃放烟花爆竹').slice(1), '烟花爆炸了']],
  ['said in two other ways', [...often('禁止燃放烟花爆竹'), '烟花爆炸了', '烟花爆开了']],
])('no doubt: %s', (_, texts) => {
  expect(found(...texts)).toEqual([]);
});
