import { expect, test } from 'vitest';
import { passageOf, textOf } from '../source/passage.ts';
import { partCaption } from './piece-body.ts';

const sentence = '6月29日,北关区残联组织党员重温入党誓词,表达永远跟党走的决心。';

function parted(printed: string) {
  const { text, credit } = partCaption(passageOf(9, printed));
  return [textOf(text), credit === null ? null : textOf(credit)];
}

test.each([
  [`→${sentence}(本报记者 周俊英 摄)`, [sentence, '(本报记者 周俊英 摄)']],
  [`▲ ${sentence}本报记者 王尧 摄`, [sentence, '本报记者 王尧 摄']],
  [`${sentence}（刘宁 摄）`, [sentence, '（刘宁 摄）']],
  [sentence, [sentence, null]],
  ['→', ['→', null]],
  [`${sentence}(李优良)`, [`${sentence}(李优良)`, null]],
  [`上图:${sentence}`, [`上图:${sentence}`, null]],
])('%s', (printed, parts) => {
  expect(parted(printed)).toEqual(parts);
});

test('text and credit keep their places', () => {
  const { text, credit } = partCaption(passageOf(9, `→${sentence}(刘宁 摄)`));
  expect(text[0]).toMatchObject({ line: 9, column: 2 });
  expect(credit?.[0]).toMatchObject({ line: 9, column: 2 + sentence.length });
});
