import { describe, expect, test } from 'vitest';
import type { PieceCredits } from '../facts/bylines.ts';
import type { FoundDateline } from '../facts/dates/date-pieces.ts';
import { sampleRecord } from '../test/sample-record.ts';
import { editBylines, editDates, yearOfRecord } from './edit-facts.ts';

const reason = '理由';
const credit = (name: string, role: 'reporter' | 'photographer' = 'reporter') => ({
  name,
  as: name,
  role,
  affiliation: null,
  line: 5,
});
const credits: PieceCredits[] = [
  { anchor: 3, bylines: [credit('张璐'), credit('张璐', 'photographer')], captions: [] },
  { anchor: 9, bylines: [credit('张璐')], captions: [] },
];
const creditsAfter = (entry: Readonly<Record<string, unknown>>) =>
  editBylines(
    credits,
    sampleRecord({ bylines: [{ line: 5, read: '张璐', why: reason, ...entry }] }),
    (line) => (line < 9 ? 3 : 9),
  ).map((it) => it.bylines.map(({ role, name }) => `${role} ${name}`));

test('a name is taken away in one role, from the piece of the line', () => {
  expect(creditsAfter({ remove: { name: '张璐', role: 'photographer' } })).toEqual([
    ['reporter 张璐'],
    ['reporter 张璐'],
  ]);
});

test('a name is added, after those printed', () => {
  expect(creditsAfter({ add: { name: '王尧', role: 'photographer' } })[0]).toEqual([
    'reporter 张璐',
    'photographer 张璐',
    'photographer 王尧',
  ]);
});

test('a misread name is replaced', () => {
  expect(
    creditsAfter({
      remove: { name: '张璐', role: 'reporter' },
      add: { name: '张露', role: 'reporter' },
    })[0],
  ).toEqual(['photographer 张璐', 'reporter 张露']);
});

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
