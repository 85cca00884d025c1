import { expect, test } from 'vitest';
import { noCounts } from '../../model/index.ts';
import { conditionsInWords, linesInWords } from './counts-in-words.ts';

test.each([
  [{ lines: 60, inPieces: 60 }, '60行，都入了稿'],
  [{ lines: 60, inPieces: 57, ofPage: 2, noise: 1 }, '60行，入稿57行、版面自身2行、杂字1行'],
  [{ lines: 2, noise: 2 }, '2行，杂字2行'],
  [{}, '没有文字'],
])('of %j is told where the lines went: %s', (counts, words) => {
  expect(linesInWords({ ...noCounts, ...counts })).toBe(words);
});

test('only what there is, is named, and whose it is', () => {
  expect(conditionsInWords(noCounts)).toEqual([]);
  expect(
    conditionsInWords({
      ...noCounts,
      inferred: 1,
      doubts: 2,
      emendedByEditor: 3,
      emendedByReader: 1,
      noted: 4,
      cutOff: 5,
      garbled: 6,
    }),
  ).toEqual([
    '推定1处',
    '存疑2处',
    '校改4处（编者3处、读者1处）',
    '疑误未改4处',
    '中断5处',
    '错乱6处',
  ]);
  expect(conditionsInWords({ ...noCounts, emendedByRule: 1 })).toEqual(['校改1处（整理程序1处）']);
});
