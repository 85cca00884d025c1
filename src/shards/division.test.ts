import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { samplePage } from '../archive/samples.ts';
import { divide } from './division.ts';
import { readPartName } from './part.ts';
import { shareOf } from './share.ts';

const evenly = (count: number) => divide({ by: 'number', count }, () => []);

function printed(id: string, year: string | null, district: string | null) {
  const sure = { certainty: 'certain' as const, evidence: [] };
  return samplePage(id, {
    date: year === null ? null : { edtf: `${year}-03-01`, ...sure },
    district: district === null ? null : { name: district, ...sure },
    pieces: [`${id}-1`, `${id}-9`],
  });
}

const pages = [
  printed('a', '2022', '北关区'),
  printed('b', '2023', '北关区'),
  printed('c', '2023', null),
  printed('d', null, '文峰区'),
];
const byYear = divide({ by: 'year' }, () => pages);

describe('a division', () => {
  test('has every path in exactly one of its parts', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 70 }), (path, count) => {
        for (const { parts, partOf } of [evenly(count), byYear]) {
          const owners = parts.filter((part) => shareOf(parts, part, partOf).owns(path));
          expect(owners).toHaveLength(1);
        }
      }),
    );
  });

  test('is about even', () => {
    const { parts, partOf } = evenly(16);
    const paths = Array.from({ length: 16_000 }, (_, index) => `pieces/p${index}-1`);
    const sizes = [...Map.groupBy(paths, partOf).values()].map(({ length }) => length);
    expect(sizes).toHaveLength(parts.length);
    expect(Math.min(...sizes)).toBeGreaterThan(850);
    expect(Math.max(...sizes)).toBeLessThan(1150);
  });

  test('by year or district goes by the printed page', () => {
    expect(byYear.parts).toEqual(['year=2022', 'year=2023', 'year=unknown']);
    expect(['pages/a', 'source/b', 'pieces/c-9', 'pieces/d-1'].map(byYear.partOf)).toEqual([
      'year=2022',
      'year=2023',
      'year=2023',
      'year=unknown',
    ]);
    const byDistrict = divide({ by: 'district' }, () => pages);
    expect(['pages/a', 'pieces/c-1', 'source/d'].map(byDistrict.partOf)).toEqual([
      'district=北关区',
      'district=unknown',
      'district=文峰区',
    ]);
  });

  test('stays as it is when pages are added, and gives a new part its share alone', () => {
    const wide = Array.from({ length: 2000 }, (_, index) => `places/p${index}`);
    const paths = [...wide, 'pages/a', 'pieces/b-1', 'source/c'];
    const more = divide({ by: 'year' }, () => [...pages, printed('e', '2022', null)]);
    expect(paths.map(more.partOf)).toEqual(paths.map(byYear.partOf));
    const newYear = divide({ by: 'year' }, () => [...pages, printed('f', '2024', null)]);
    const moved = paths.filter((path) => newYear.partOf(path) !== byYear.partOf(path));
    expect(new Set(moved.map(newYear.partOf))).toEqual(new Set(['year=2024']));
    expect(moved.length).toBeLessThan(600);
  });

  test('of an archive without pages has one part', () => {
    expect(divide({ by: 'year' }, () => []).parts).toEqual(['year=unknown']);
  });
});

test('the runs of all parts are the row, and no unit is parted', () => {
  const sizes = fc.integer({ min: 0, max: 5000 });
  fc.assert(
    fc.property(
      sizes,
      fc.integer({ min: 1, max: 70 }),
      fc.integer({ min: 1, max: 90 }),
      (n, c, u) => {
        const { parts, partOf } = evenly(c);
        let reached = 0;
        for (const part of parts) {
          const [from, to] = shareOf(parts, part, partOf).runOf(n, u);
          expect(from).toBe(reached);
          expect(to === n || to % u === 0).toBe(true);
          reached = to;
        }
        expect(reached).toBe(n);
      },
    ),
  );
});

test.each(['', '0/4', '5/4', '1/0', '1.5/2', 'year=', 'page=3', '2 / 4'])(
  '%j is no name of a part',
  (text) => {
    expect(() => readPartName(text)).toThrow('is no part of a site');
  },
);

test('a part that the archive does not have is refused with those that it has', () => {
  expect(() => shareOf(byYear.parts, 'year=1999', byYear.partOf)).toThrow(
    'no part “year=1999”. Its parts are year=2022, year=2023, year=unknown.',
  );
});
