import { describe, expect, test } from 'vitest';
import type { FoundDateline } from '../facts/dates/date-pieces.ts';
import { editDates, yearOfRecord } from './edit-dates.ts';
import { sampleRecord } from './sample-record.ts';

const why = '理由';
const dateline: FoundDateline = {
  anchor: 3,
  marker: '本报讯',
  outlet: '本报',
  place: null,
  line: 5,
  day: { date: '2023-01-06', certainty: 'inferred', evidence: [] },
};
const other: FoundDateline = { ...dateline, anchor: 9 };
const edit = (date: string | null, read = '1月6日') =>
  editDates([dateline, other], sampleRecord({ dates: [{ line: 5, read, date, why }] }), (line) =>
    line < 9 ? 3 : 9,
  );

test('an inferred day can be rejected', () => {
  expect(edit(null).map((it) => it.day)).toEqual([null, other.day]);
});

test('a day can be given; its anchor is the evidence', () => {
  expect(edit('2022-12-30')[0]?.day).toEqual({
    date: '2022-12-30',
    certainty: 'inferred',
    evidence: [{ line: 5, text: '1月6日', shows: why }],
  });
});

test('it is certain where the anchor prints it in full', () => {
  expect(edit('2023-01-06', '2023年1月6日')[0]?.day?.certainty).toBe('certain');
});

describe('the time of the page by its record', () => {
  const time = (edtf: string) => {
    const year = yearOfRecord(sampleRecord({ date: { edtf, why } }));
    return year === null ? null : [year.day.toISOString().slice(0, 10), year.exact];
  };
  test.each([
    ['2023-01-09', ['2023-01-09', true]],
    ['2023-01-07/2023-01-13', ['2023-01-07', true]],
    ['2023-01', ['2023-01-01', true]],
    ['2023', ['2023-07-01', false]],
  ])('%s', (edtf, expected) => {
    expect(time(edtf)).toEqual(expected);
  });

  test('nothing said, nothing known', () => {
    expect(yearOfRecord(null)).toBeNull();
    expect(yearOfRecord(sampleRecord({}))).toBeNull();
    expect(yearOfRecord(sampleRecord({ date: null }))).toBeNull();
  });
});
