import { describe, expect, test } from 'vitest';
import { sheetLength } from '../archive/sheets.ts';
import { sampleArchive, samplePage, samplePiece } from '../archive/samples.ts';
import type { Dateline } from '../model/index.ts';
import { dayOfNews, monthOfPrinting, yearOfNews } from './in-time.ts';

/** Pieces, one a day from the first of January on, each printed on a page of its day. */
function archiveOf(count: number) {
  const days = Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(2021, 0, 1 + index)).toISOString().slice(0, 10),
  );
  return sampleArchive({
    pages: days.map((day) =>
      samplePage(day, { date: { edtf: day, certainty: 'certain', evidence: [] } }),
    ),
    pieces: days.map((day) => samplePiece(day, { page: day, dateline: day })),
    datelines: days.map((day): Dateline => ({
      id: day,
      page: day,
      piece: day,
      lines: [[1, 1]],
      marker: null,
      outlet: null,
      place: null,
      date: day,
      certainty: 'certain',
      evidence: [],
    })),
  });
}

describe('where one page has room for all', () => {
  const archive = archiveOf(sheetLength.chronicle);

  test('years and days are on the chronicle, months on the page of their year', () => {
    expect(yearOfNews(archive, '2021')).toBe('chronicle.html#y2021');
    expect(dayOfNews(archive, '2021-03-01')).toBe('chronicle.html#d2021-03-01');
    expect(monthOfPrinting(archive, '2021', '07')).toBe('past/2021.html#m07');
    expect(monthOfPrinting(archive, null, null)).toBe('past/undated.html');
  });
});

describe('where it has not', () => {
  const archive = archiveOf(sheetLength.pastPages + 1);

  test('years have pages of their own, days and months are on the sheet on which they begin', () => {
    expect(yearOfNews(archive, '2021')).toBe('chronicle/2021.html');
    expect(dayOfNews(archive, '2021-01-01')).toBe('chronicle/2021.html#d2021-01-01');
    // The 200th and the 201st day of the year.
    expect(dayOfNews(archive, '2021-07-19')).toBe('chronicle/2021.html#d2021-07-19');
    expect(dayOfNews(archive, '2021-07-20')).toBe('chronicle/2021.2.html#d2021-07-20');
    expect(monthOfPrinting(archive, '2021', '09')).toBe('past/2021.html#m09');
  });

  test('a month that begins on a further sheet is found there', () => {
    const long = archiveOf(sheetLength.pastPages + 60);
    expect(monthOfPrinting(long, '2021', '09')).toBe('past/2021.html#m09');
    expect(monthOfPrinting(long, '2021', '10')).toBe('past/2021.2.html#m10');
  });
});
