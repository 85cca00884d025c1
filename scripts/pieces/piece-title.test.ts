import { describe, expect, test } from 'vitest';
import { type Passage, passageOf, textOf } from '../source/passage.ts';
import { bareCrosshead, bareDeck, bareKicker, bareSection } from './piece-title.ts';

const bare = (change: (passage: Passage) => Passage, text: string) =>
  textOf(change(passageOf(3, text)));

test.each([
  ['灯塔路街道:', '灯塔路街道'],
  ['灯塔路街道：', '灯塔路街道'],
  ['从“要我改”到“我要改”——', '从“要我改”到“我要改”'],
  ['栽樱花、建游园……', '栽樱花、建游园……'],
  ['柏庄镇', '柏庄镇'],
])('kicker %s', (printed, text) => {
  expect(bare(bareKicker, printed)).toBe(text);
});

test.each([
  ['——看北关区如何提升治理水平', '看北关区如何提升治理水平'],
  ['― 看北关区', '看北关区'],
  ['上半年签约5个项目', '上半年签约5个项目'],
])('deck %s', (printed, text) => {
  expect(bare(bareDeck, printed)).toBe(text);
});

test.each([
  ['■新闻快讯', '新闻快讯'],
  ['【部门动态】', '部门动态'],
  ['部门动态', '部门动态'],
  ['聚焦“两会”', '聚焦“两会”'],
  ['■■■', '■■■'],
])('section %s', (printed, text) => {
  expect(bare(bareSection, printed)).toBe(text);
});

test.each([
  ['【汝河小区】', '汝河小区'],
  ['◆从“要我改”到“我要改”', '从“要我改”到“我要改”'],
  ['一、摸清底数', '一、摸清底数'],
  ['党建引领各项事务', '党建引领各项事务'],
  ['■', '■'],
  ['【】', '【】'],
])('crosshead %s', (printed, text) => {
  expect(bare(bareCrosshead, printed)).toBe(text);
});

describe('what is left keeps its place', () => {
  test('without the mark before it', () => {
    expect(bareSection(passageOf(3, '■新闻快讯'))).toEqual([
      { line: 3, column: 2, text: '新闻快讯' },
    ]);
    expect(bareDeck(passageOf(3, '——看北关区'))).toEqual([
      { line: 3, column: 3, text: '看北关区' },
    ]);
  });
});
