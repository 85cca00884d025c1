import { expect, test } from 'vitest';
import { noDivisions } from './divisions.ts';
import { sampleDivisions } from './sample-list.ts';

const divisions = sampleDivisions(new Set(['710101']));

test('what lies around a division, widest first, without rows that only fill a level', () => {
  const names = (code: string) => divisions.around(code).map(({ name }) => name);
  expect(names('710101001003')).toEqual(['南河省', '安州市', '北门区', '灯塔街道']);
  expect(names('110101')).toEqual(['京海市']);
  expect(names('71')).toEqual([]);
});

test('what lies right below a division', () => {
  expect(divisions.below('7102').map(({ code }) => code)).toEqual(['710201', '710271']);
  expect(divisions.below('710101002').map(({ name }) => name)).toEqual([
    '花南巷社区居委会',
    '盘庚东社区居委会',
    '盘庚西社区居委会',
  ]);
});

test('names are asked for by level', () => {
  expect(divisions.named('鼓楼区', 'district').map(({ code }) => code)).toEqual([
    '710102',
    '710201',
  ]);
  expect(divisions.named('文博社区', 'grassroots').map(({ code }) => code)).toEqual([
    '710101004002',
  ]);
  expect(divisions.named('文博社区', 'town')).toEqual([]);
});

test('which districts are there in full', () => {
  expect(divisions.isComplete('710101')).toBe(true);
  expect(divisions.isComplete('710201')).toBe(false);
  expect(noDivisions.asOf).toBeNull();
});
