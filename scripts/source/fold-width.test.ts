import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldWidth } from './fold-width.ts';

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
