import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EmendedSpot, printedReadings, windowsOf } from './printed-readings.ts';
import { LONGEST_QUERY } from './question.ts';

const none = {
  series: [],
  section: [],
  margin: [],
  kicker: [],
  headline: [],
  deck: [],
  byline: [],
  body: [],
  caption: [],
};
const spot = (segment: number, at: number, as: string, read: string): EmendedSpot => ({
  field: 'body',
  segment,
  at,
  as,
  read,
});

test('a segment as it was printed, all its emendations taken back', () => {
  const texts = { ...none, body: ['本报讯', '强大动力和整体合力。今年1月'] };
  const emended = [spot(2, 10, '今年', '去年'), spot(2, 5, '整体合力', '整体企力')];
  expect(printedReadings({ texts, emended })).toEqual([
    {
      field: 'body',
      segment: 2,
      text: '强大动力和整体企力。去年1月',
      spots: [
        { from: 5, to: 9, as: '整体合力' },
        { from: 10, to: 12, as: '今年' },
      ],
    },
  ]);
});

test('words that were struck out come back; words without a place stand alone', () => {
  const texts = { ...none, body: ['领导小组'] };
  const emended = [spot(1, 2, '', '的的'), spot(0, 0, '王佳晨', '王嘉晨')];
  expect(printedReadings({ texts, emended }).map(({ text }) => text)).toEqual([
    '领导的的小组',
    '王嘉晨',
  ]);
});

test('a spot without a segment, or within another, changes nothing', () => {
  const texts = { ...none, body: ['一二三四'] };
  expect(printedReadings({ texts, emended: [spot(7, 0, '一', '乙')] })).toEqual([]);
  const within = [spot(1, 0, '一二三', '甲乙丙'), spot(1, 1, '二', '乙')];
  expect(printedReadings({ texts, emended: within }).map(({ text }) => text)).toEqual(['甲乙丙四']);
});

test('every run that has some of a spot stands whole in a window, however long the text is', () => {
  const unit = fc.constantFrom('一', '二', '𠮷');
  const long = fc.array(unit, { minLength: 0, maxLength: 900 }).map((it) => it.join(''));
  const run = fc.record({ start: fc.nat(), length: fc.integer({ min: 1, max: LONGEST_QUERY }) });
  fc.assert(
    fc.property(long, long, fc.array(run, { maxLength: 20 }), (before, behind, runs) => {
      const texts = { ...none, body: [`${before}合${behind}`] };
      const [reading] = printedReadings({ texts, emended: [spot(1, before.length, '合', '企力')] });
      if (!reading) throw new Error('there is a reading');
      const characters = [...reading.text];
      const at = [...before].length;
      for (const { start, length } of runs) {
        const from = Math.max(0, at + 1 - (start % (length + 1)));
        const words = characters.slice(from, from + length).join('');
        if (!words.includes('企') && !words.includes('力')) continue;
        expect(windowsOf(reading).some((window) => window.includes(words))).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
