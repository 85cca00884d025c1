import { describe, expect, test } from 'vitest';
import { sampleDivisions } from '../test/sample-list.ts';
import { type DistrictEvidence, chooseDistrict } from './choose-district.ts';

const divisions = sampleDivisions();

function settle(name: string, over: Partial<DistrictEvidence> = {}) {
  const evidence = { name, parent: null, witnesses: [], cities: [], ...over };
  const result = chooseDistrict(evidence, divisions);
  return result.division?.code ?? result;
}

const towns = (...names: string[]) => names.map((name) => ({ name, level: 'town' as const }));
const city = (code: string) => divisions.get(code) ?? null;
const open = (elsewhere: boolean, ...codes: string[]) => ({
  division: null,
  candidates: codes.map((code) => divisions.get(code)),
  elsewhere,
});

describe('a district of a name', () => {
  test('that China has once is that one', () => {
    expect(settle('北门区')).toBe('710101');
  });

  test('that China has nowhere is none', () => {
    expect(settle('南门区')).toEqual(open(false));
  });

  test('that several have stays open without evidence', () => {
    expect(settle('鼓楼区')).toEqual(open(false, '710102', '710201'));
  });

  test('is told by the city that the page names with it', () => {
    expect(settle('鼓楼区', { parent: city('7102') })).toBe('710201');
  });

  test('is not looked for in another city than the page names', () => {
    expect(settle('北门区', { parent: city('7102') })).toEqual(open(true, '710101'));
  });

  test('is told by a street that only one of them has', () => {
    expect(settle('鼓楼区', { witnesses: towns('解放路街道', '滨江街道') })).toBe('710201');
  });

  test('stays open where the streets fit each of them', () => {
    expect(settle('鼓楼区', { witnesses: towns('解放路街道') })).toEqual(
      open(false, '710102', '710201'),
    );
  });

  test('is told by the one city on its pages, not by one of several', () => {
    const [a, b] = [city('7101'), city('7102')].filter((it) => it !== null);
    const cities = [a, b].filter((it) => it !== undefined);
    expect(settle('鼓楼区', { cities: cities.slice(0, 1) })).toBe('710102');
    expect(settle('鼓楼区', { cities })).toEqual(open(false, '710102', '710201'));
  });
});

describe('a zone’s short name', () => {
  test('stands for no zone by itself', () => {
    expect(settle('示范区')).toEqual(open(false, '710271', '720171'));
  });

  test('is told by a street of a name that China has nowhere else', () => {
    expect(settle('示范区', { witnesses: towns('湖滨路街道') })).toBe('710271');
  });

  test('is not told by a street that many places have: the zone may be in no list', () => {
    expect(settle('示范区', { witnesses: towns('解放路街道') })).toEqual(
      open(false, '710271', '720171'),
    );
  });

  test('with a name before it fits only zones of that name', () => {
    expect(settle('安北示范区')).toBe('720171');
    expect(settle('示范区', { parent: city('7201') })).toBe('720171');
    expect(settle('示范区', { parent: city('72') })).toEqual(open(false, '720171'));
    expect(settle('中原示范区')).toEqual(open(false));
    expect(settle('中原高新区')).toEqual(open(false));
  });
});
