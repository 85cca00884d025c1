import { expect, test } from 'vitest';
import type { Dateline } from '../model/index.ts';
import { chronicle } from './chronicle.ts';
import { sampleArchive, samplePiece } from './samples.ts';

const dateline = (piece: string, date: string | null): Dateline => ({
  id: piece,
  page: 'a',
  piece,
  lines: [[1, 1]],
  marker: '本报讯',
  outlet: null,
  place: null,
  date,
  certainty: date === null ? null : 'inferred',
  evidence: [],
});

test('newest year first, the days of a year in their order, the rest undated', () => {
  const pieces = ['a', 'b', 'c', 'd', 'e'].map((id) =>
    samplePiece(id, { dateline: id === 'e' ? null : id }),
  );
  const days = [
    dateline('a', '2023-01-07'),
    dateline('b', '2024-07-03'),
    dateline('c', '2024-06-28'),
    dateline('d', null),
  ];
  const { years, undated } = chronicle(sampleArchive({ pieces, datelines: days }));
  expect(years.map(({ year, count }) => [year, count])).toEqual([
    ['2024', 2],
    ['2023', 1],
  ]);
  expect(years[0]?.days.map(({ day }) => day)).toEqual(['2024-06-28', '2024-07-03']);
  expect(undated.map(({ id }) => id)).toEqual(['d', 'e']);
});
