import { expect, test } from 'vitest';
import { differenceOf } from './near-names.ts';

test.each([
  ['光耀路', '光辉路', 'other', '“耀”与“辉”一字之差'],
  ['恒北', '洹北', 'look-alike', '“恒”与“洹”形近'],
  ['湖滨', '湖光', 'other', '“滨”与“光”一字之差'],
  ['新民街', '新市民街', 'missing', '少一个“市”字'],
  ['盘庚', '盘庚西', 'missing', '少一个“西”字'],
  ['新新民街', '新民街', 'added', '多一个“新”字'],
])('%s and %s: %s', (printed, listed, kind, words) => {
  expect(differenceOf(printed, listed)).toEqual({ kind, words });
});

test.each([
  ['光耀路', '光耀路'],
  ['光耀路', '红旗路'],
  ['路', '光辉'],
  ['南', '北'],
  ['新民街', '大新市民街'],
])('%s and %s are no near miss', (printed, listed) => {
  expect(differenceOf(printed, listed)).toBeNull();
});
