import { expect, test } from 'vitest';
import { sampleDivisions } from '../test/sample-list.ts';
import { isFiller, noDivisions, plainName, printedForms, stemOf } from './divisions.ts';

const grassroots = (name: string) => ({ code: '710101001001', name });

test.each([
  ['轻机南社区居委会', '轻机南社区'],
  ['通信花园社区居民委员会', '通信花园社区'],
  ['北辰家园社区', '北辰家园社区'],
  ['新村居委会', '新村'],
  ['胜利路居委会', '胜利路社区'],
  ['六寺村民委员会', '六寺村'],
  ['沙高村村民委员会', '沙高村'],
  ['单拐村委会', '单拐村'],
  ['大兴社区村委会', '大兴社区'],
])('%s is called %s', (listed, plain) => {
  expect(plainName(grassroots(listed))).toBe(plain);
});

test('a page may print a division in several forms', () => {
  expect(printedForms(grassroots('六寺村民委员会'))).toEqual(['六寺村民委员会', '六寺村']);
  expect(printedForms(grassroots('霍家村居委会'))).toContain('霍家村社区');
  expect(printedForms({ code: '710101001', name: '学府街道' })).toContain('学府街');
  expect(printedForms({ code: '15', name: '内蒙古自治区' })).toContain('内蒙古');
  expect(printedForms({ code: '4105', name: '安阳市' })).toEqual(['安阳市']);
});

test('rows that only fill a level are nobody’s home', () => {
  expect(isFiller({ code: '1101', name: '市辖区' })).toBe(true);
  expect(isFiller({ code: '4190', name: '省直辖县级行政区划' })).toBe(true);
  expect(isFiller({ code: '4105', name: '安阳市' })).toBe(false);
});

test('a name without the word of its kind', () => {
  expect(['轻机南社区', '灯塔路街道', '六寺村', '柏庄镇'].map(stemOf)).toEqual([
    '轻机南',
    '灯塔路',
    '六寺',
    '柏庄',
  ]);
});

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
