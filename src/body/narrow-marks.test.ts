import { expect, test } from 'vitest';
import { stretchesOf } from './narrow-marks.ts';

const marked = (text: string): string =>
  stretchesOf(text)
    .map((it) => (it.isNarrow ? `[${it.text}]` : it.text))
    .join('');

test.each([
  ['完工,共为小区', '完工[,]共为小区'],
  ['7月14日,示范区;8日:开工!好?是', '7月14日[,]示范区[;]8日[:]开工[!]好[?]是'],
  ['共12个,其中', '共12个[,]其中'],
  ['5月1日,3人', '5月1日[,]3人'],
  ['总数1,000人,10:30开始', '总数1,000人[,]10:30开始'],
  ['他说,“好”', '他说,“好”'],
  ['“好!”他说', '“好!”他说'],
  ['《纲要》,提出', '《纲要》[,]提出'],
  ['a, b', 'a, b'],
  ['完了,', '完了,'],
  ['', ''],
])('%s', (text, result) => {
  expect(marked(text)).toBe(result);
  expect(
    stretchesOf(text)
      .map((it) => it.text)
      .join(''),
  ).toBe(text);
});
