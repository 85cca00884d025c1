import { describe, expect, test } from 'vitest';
import type { YearEvidence } from './page-year.ts';
import type { PrintedDay } from './printed-days.ts';
import { resolveDay } from './resolve-day.ts';

const printed = (month: number, day: number, year: number | null = null): PrintedDay => ({
  year,
  month,
  day,
  text: 'x',
  line: 3,
  aside: false,
});
const around = (day: string, exact = true): YearEvidence => ({
  day: new Date(day),
  exact,
  evidence: [{ line: 9, text: '2023年1月1日', shows: '年份' }],
});

describe('a day takes the year', () => {
  test('that is printed with it: certain', () => {
    expect(resolveDay(printed(1, 9, 2023), null)).toEqual({
      date: '2023-01-09',
      certainty: 'certain',
      evidence: [{ line: 3, text: 'x', shows: '日期' }],
    });
  });

  test.each([
    ['7月3日 on a page of 2024-06-29', printed(7, 3), '2024-06-29', '2024-07-03'],
    ['1月6日 on a page of 2019-12-31', printed(1, 6), '2019-12-31', '2020-01-06'],
    ['12月30日 on a page of 2023-01-01', printed(12, 30), '2023-01-01', '2022-12-30'],
    ['3月1日 on a page of 2023-03-01', printed(3, 1), '2023-03-01', '2023-03-01'],
  ])('that brings it nearest to the page: %s', (_, day, page, date) => {
    expect(resolveDay(day, around(page))).toMatchObject({ date, certainty: 'inferred' });
  });

  test('of the page where only the year is known: never another', () => {
    expect(resolveDay(printed(12, 30), around('2021-07-01', false))?.date).toBe('2021-12-30');
    expect(resolveDay(printed(1, 2), around('2021-07-01', false))?.date).toBe('2021-01-02');
  });
});

test('what an inferred year rests on is told', () => {
  expect(resolveDay(printed(7, 3), around('2024-06-29'))?.evidence.map((it) => it.line)).toEqual([
    3, 9,
  ]);
});

test('nothing is invented: without a year there is no day', () => {
  expect(resolveDay(printed(7, 3), null)).toBeNull();
});

test('2月29日 falls into a year that has one, or is no day', () => {
  const found = resolveDay(printed(2, 29), around('2023-03-01'));
  expect(found === null || new Date(found.date).toISOString().startsWith(found.date)).toBe(true);
});
