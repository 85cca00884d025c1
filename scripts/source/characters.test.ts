import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldWidth, lookAlike, lookAlikes, matchesIn, placesOf } from './characters.ts';

test.each([
  ['（记者　张璐）', '(记者 张璐)'],
  ['灯塔路街道：', '灯塔路街道:'],
  ['７月３日，Ａ版', '7月3日,A版'],
  ['甲﹑乙﹒丙﹔丁﹕戊﹙己﹚', '甲﹑乙.丙;丁:戊(己)'],
  ['“得劲！亮堂！”', '“得劲!亮堂!”'],
  ['上\u00a0海', '上 海'],
  ['8时～12时', '8时~12时'],
])('%s', (printed, folded) => {
  expect(foldWidth(printed)).toBe(folded);
});

test('what has no half-width form stays: 、。《》—…', () => {
  expect(foldWidth('、。《》【】—…·')).toBe('、。《》【】—…·');
});

test('for any text: one character for one, so that offsets stay true', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldWidth(text)).toHaveLength(text.length);
    }),
  );
});

test('for any text: folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldWidth(foldWidth(text))).toBe(foldWidth(text));
    }),
  );
});

const stops = /[,。]/gu;

test.each([
  ['none', ''],
  ['some', '甲,乙。丙'],
  ['one at the end', '甲乙。'],
])('finds what matchAll finds: %s', (_, text) => {
  const found = [...text.matchAll(stops)];
  expect(matchesIn(text, stops)).toEqual(found);
  expect(placesOf(text, stops)).toEqual(found.map((it) => it.index));
});

test('a pattern that was left in the middle of another text begins anew', () => {
  stops.lastIndex = 2;
  expect(matchesIn('甲,乙', stops).map((it) => it.index)).toEqual([1]);
  stops.lastIndex = 2;
  expect(placesOf('甲,乙', stops)).toEqual([1]);
});

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
