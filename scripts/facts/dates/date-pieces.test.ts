import { describe, expect, test } from 'vitest';
import type { DraftPiece } from '../../pieces/draft.ts';
import { passageOf } from '../../source/passage.ts';
import { samplePiece } from '../../test/sample-piece.ts';
import { datePieces, resolveDay } from './date-pieces.ts';
import type { PrintedDay, YearEvidence } from './page-year.ts';

const paragraph = (line: number, text: string) => ({
  type: 'paragraph' as const,
  passage: passageOf(line, text),
});
const piece = (anchor: number, ...texts: string[]): DraftPiece =>
  samplePiece({ anchor, blocks: texts.map((text, index) => paragraph(anchor + index, text)) });
const days = (...pieces: DraftPiece[]) =>
  datePieces(pieces, null).datelines.map((it) => it.day?.date ?? null);

const full = piece(50, '2023年1月1日,该镇开展活动。');

test('the marker is read with what it says', () => {
  const [dateline] = datePieces(
    [piece(3, '新华社北京7月3日电 全国铁路客流增长。'), full],
    null,
  ).datelines;
  expect(dateline).toMatchObject({
    anchor: 3,
    marker: '新华社北京7月3日电',
    outlet: '新华社',
    place: '北京',
    line: 3,
  });
});

test('a piece without a marker has none, but may have a day', () => {
  const [dateline] = datePieces([piece(3, '1月6日,执法人员开展检查。'), full], null).datelines;
  expect(dateline).toMatchObject({
    marker: null,
    outlet: null,
    place: null,
    line: null,
    day: { date: '2023-01-06' },
  });
});

describe('the day of the news', () => {
  test('is that of the marker, where it has one', () => {
    expect(days(piece(3, '本报3月20日讯 3月18日,该镇召开会议。'), full)[0]).toBe('2023-03-20');
  });

  test('else the first in the text that is no aside', () => {
    expect(
      days(piece(3, '自6月1日起施行的条例,1月7日在该镇宣讲。1月9日又在该村宣讲。'), full)[0],
    ).toBe('2023-01-07');
  });

  test('is not what lies years back', () => {
    expect(days(piece(3, '该院于1998年6月1日开诊。1月7日,该院搬迁。'), full)[0]).toBe('2023-01-07');
  });

  test('crosses New Year to the nearest', () => {
    expect(days(piece(3, '12月30日,该区召开会议。'), full)[0]).toBe('2022-12-30');
  });

  test('is unknown where nothing on the page tells the year', () => {
    expect(days(piece(3, '7月3日,该镇召开会议。'), piece(9, '该村开展活动。'))).toEqual([
      null,
      null,
    ]);
  });
});

test('a photograph is dated by its caption', () => {
  const captions = [
    { passage: passageOf(7, '→6月29日,党员重温入党誓词。'), credits: [], after: 0 },
    { passage: passageOf(9, '→党员参观展览馆。'), credits: [], after: 0 },
  ];
  const dates = datePieces([samplePiece({ anchor: 7, kind: 'photo', captions }), full], null);
  expect(dates.datelines[0]?.day?.date).toBe('2023-06-29');
  expect(dates.captions.get(7)?.map((it) => it?.date ?? null)).toEqual(['2023-06-29', null]);
});

test('the latest day is the earliest that the page can have been printed', () => {
  expect(datePieces([piece(3, '1月6日,执法人员开展检查。'), full], null).latest?.date).toBe(
    '2023-01-06',
  );
  expect(datePieces([], null).latest).toBeNull();
});

test("the year of the editor's record goes before what the page says", () => {
  const known = { day: new Date('2020-06-01'), exact: true, evidence: [] };
  expect(
    datePieces([piece(3, '6月6日,执法人员开展检查。'), full], known).datelines[0]?.day?.date,
  ).toBe('2020-06-06');
});

test('a day that its year does not have is none', () => {
  expect(days(piece(3, '2023年2月29日,该镇召开会议。'))).toEqual([null]);
});

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
