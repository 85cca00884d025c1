import { expect, test } from 'vitest';
import { emptyArchive } from './archive.ts';
import { monthOf, pastPages } from './past-pages.ts';
import { sampleArchive, samplePage } from './samples.ts';

const printed = (id: string, edtf: string) =>
  samplePage(id, { date: { edtf, certainty: 'inferred', evidence: [] } });

test('pages by year and month, newest year first, what nobody knows last', () => {
  const archive = sampleArchive({
    pages: [
      samplePage('never'),
      printed('march', '2023-03-01/..'),
      printed('year', '2023'),
      printed('january', '2023-01-07/2023-02-01'),
      printed('until', '../2020-07'),
      printed('new', '2024-07-03'),
    ],
  });
  expect(
    pastPages(archive).map(({ year, months, count }) => [
      year,
      count,
      months.map(({ month, pages }) => [month, ...pages.map(({ id }) => id)]),
    ]),
  ).toEqual([
    ['2024', 1, [['07', 'new']]],
    [
      '2023',
      3,
      [
        ['01', 'january'],
        ['03', 'march'],
        [null, 'year'],
      ],
    ],
    ['2020', 1, [['07', 'until']]],
    [null, 1, [[null, 'never']]],
  ]);
});

test('a page says where it is found', () => {
  expect(monthOf(printed('a', '2023-01-07/..'))).toEqual({ year: '2023', month: '01' });
  expect(monthOf(samplePage('a'))).toEqual({ year: null, month: null });
});

test('an archive without pages has no past', () => {
  expect(pastPages(emptyArchive)).toEqual([]);
});
