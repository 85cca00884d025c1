import { expect, test } from 'vitest';
import { cutRun, runOf, withoutColumnBlanks, wrapPoints } from './run-of-text.ts';
import { lineOf } from './sheet.ts';

function wrapped(text: string, width: number): string[] {
  return cutRun(
    { text, origins: [] },
    wrapPoints(text, () => width),
  ).map((it) => it.text);
}

test('a column breaks where print does', () => {
  expect(wrapped('今年以来新城街道把背街小巷整治列为头号实事', 8)).toEqual([
    '今年以来新城街道',
    '把背街小巷整治列',
    '为头号实事',
  ]);
});

test('no line begins with a closing mark or ends with an opening one', () => {
  expect(wrapped('铺路三千米,长街平', 5)).toEqual(['铺路三千米,', '长街平']);
  expect(wrapped('居民说:“好。”', 4)).toEqual(['居民说:', '“好。”']);
});

test('no number is broken', () => {
  expect(wrapped('去年投入资金2300.5万元', 7)).toEqual(['去年投入资金', '2300.5万元']);
});

test('every character knows its line, also in another', () => {
  const run = runOf([lineOf('　　甲乙', 3), lineOf('丙丁', 4)]);
  expect(cutRun(run, [1, 3])).toEqual([
    { text: '甲', origins: [3] },
    { text: '乙丙', origins: [3, 4] },
    { text: '丁', origins: [4] },
  ]);
});

test('blanks of a column go; those of a dateline, a bracket and a credit were printed', () => {
  const text = `本报讯 (记者 张璐)${'某'.repeat(10)} ${'某'.repeat(30)}(记者 王昊)${'某'.repeat(20)} 王尧 摄`;
  expect(withoutColumnBlanks({ text, origins: [] }).text).toBe(
    `本报讯 (记者 张璐)${'某'.repeat(40)}(记者 王昊)${'某'.repeat(20)} 王尧 摄`,
  );
});
