import { describe, expect, test } from 'vitest';
import { foldWidth } from '../source/characters.ts';
import {
  commasIn,
  endsSentence,
  hasInnerSentence,
  startsMidway,
  unclosed,
  widthOf,
} from './shape.ts';

test.each([
  ['灯塔路街道', 5],
  ['A06', 1.5],
  ['“党建+”', 4.5],
  ['𠮷', 1],
  ['', 0],
])('%s is as wide as %d Han characters', (text, width) => {
  // The curved quotes are as wide as Han characters in print.
  expect(widthOf(text)).toBe(width);
});

describe('a sentence ends', () => {
  test.each(['结束。', '亮堂！', '吗？', '他说:“好。”', '(完毕。)', '等等……', '结束。 '])(
    '%s',
    (text) => {
      expect(endsSentence(foldWidth(text))).toBe(true);
    },
  );
  test.each(['重新焕', '如下:', '绿化、', '“三下乡”', '活动;', '', '1.5'])('not %j', (text) => {
    expect(endsSentence(foldWidth(text))).toBe(false);
  });
});

test('a sentence inside: not at the end only', () => {
  expect(hasInnerSentence(foldWidth('一句。又一句'))).toBe(true);
  expect(hasInnerSentence(foldWidth('一句。'))).toBe(false);
  expect(hasInnerSentence(foldWidth('一句。  '))).toBe(false);
  expect(hasInnerSentence(foldWidth('甲;乙'))).toBe(true);
  expect(hasInnerSentence(foldWidth('甲；乙'))).toBe(true);
});

test('commas of both widths', () => {
  expect(commasIn(foldWidth('甲,乙，丙、丁'))).toBe(2);
  expect(commasIn(foldWidth('甲'))).toBe(0);
});

test('text that goes on', () => {
  for (const text of [',并且', '。他说', '”的做法', '）后', ' 、文体'])
    expect(startsMidway(foldWidth(text))).toBe(true);
  for (const text of ['“好', '(一)', '并且', '']) expect(startsMidway(foldWidth(text))).toBe(false);
});

test('what opens and does not close', () => {
  expect(unclosed(foldWidth('他说:“好('))).toEqual({ quotes: 1, brackets: 1 });
  expect(unclosed(foldWidth('好”）'))).toEqual({ quotes: -1, brackets: -1 });
  expect(unclosed(foldWidth('《甲》(乙)'))).toEqual({ quotes: 0, brackets: 0 });
});
