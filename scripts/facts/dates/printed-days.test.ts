import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passageOf } from '../../source/passage.ts';
import { printedDays } from './printed-days.ts';

const days = (text: string) =>
  printedDays(passageOf(3, text)).map((it) => [it.year, it.month, it.day, it.aside] as const);

test.each([
  ['7月3日,该镇召开会议', [[null, 7, 3, false]]],
  ['2023年1月9日,该镇召开会议', [[2023, 1, 9, false]]],
  ['2022年 12月 30日', [[2022, 12, 30, false]]],
  ['７月３日，该镇', [[null, 7, 3, false]]],
  [
    '6月29日和7月2日',
    [
      [null, 6, 29, false],
      [null, 7, 2, false],
    ],
  ],
  ['1月7日至9日,该镇', [[null, 1, 7, false]]],
  ['没有日子', []],
])('%s', (text, expected) => {
  expect(days(text)).toEqual(expected);
});

describe('days that are not the day of the news', () => {
  test.each([
    '自6月1日起施行',
    '截至6月1日',
    '截至6月1日,该区',
    '将于6月1日举行',
    '6月1日前完成',
    '从6月1日起',
    '该院成立于1998年6月1日',
    '定于6月1日',
  ])('%s', (text) => {
    expect(days(text).map((it) => it[3])).toEqual([true]);
  });
});

test.each(['13月1日', '0月5日', '2月30日', '6月31日', '6月40日', '6月0日'])(
  '%s is no day',
  (text) => {
    expect(days(text)).toEqual([]);
  },
);

test('as printed, on its line', () => {
  const passage = [...passageOf(3, '该镇于7月'), ...passageOf(5, '3日召开会议')];
  expect(printedDays(passage)).toEqual([
    { year: null, month: 7, day: 3, text: '7月3日', line: 3, aside: false },
  ]);
});

test('for any text: days are days', () => {
  const text = fc
    .array(fc.oneof(fc.nat(99).map(String), fc.constantFrom('年', '月', '日', ' ', '至', '自')), {
      maxLength: 20,
    })
    .map((it) => it.join(''));
  fc.assert(
    fc.property(text, (it) => {
      for (const day of printedDays(passageOf(1, it))) {
        const full = new Date(Date.UTC(day.year ?? 2024, day.month - 1, day.day));
        expect([full.getUTCMonth() + 1, full.getUTCDate()]).toEqual([day.month, day.day]);
      }
    }),
  );
});
