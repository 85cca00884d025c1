import { describe, expect, test } from 'vitest';
import { type NamedPlace, resolvePlaces } from './resolve-places.ts';
import { type Divisions, noDivisions } from './divisions.ts';
import { namedPlace, sampleDivisions } from '../test/sample-list.ts';

const north = namedPlace('北门区', 'district');
const inNorth = { district: '北门区' };
const lamp = namedPlace('灯塔街道', 'subdistrict', { ...inNorth, parent: '北门区' });

function resolve(
  places: readonly NamedPlace[],
  divisions: Divisions = sampleDivisions(),
  reports: Readonly<Record<string, string>> = {},
) {
  const { byPlace, incomplete } = resolvePlaces(
    places,
    new Map(Object.entries(reports)),
    divisions,
  );
  return {
    of: (name: string) => {
      const it = byPlace.get(name);
      if (it === undefined) return 'not asked';
      if (it.division !== null) return it.division.code;
      if (it.question === null) return 'attested';
      const listed = it.question.candidates.map((one) =>
        'division' in one ? one.division.code : one.code,
      );
      return [it.question.rule, ...listed];
    },
    why: (name: string) => byPlace.get(name)?.why,
    incomplete: incomplete.map(({ code }) => code),
  };
}

describe('the wide places', () => {
  test('provinces, cities and cities that are provinces', () => {
    const list = resolve([
      namedPlace('南河省', 'province'),
      namedPlace('安州市', 'city', { parent: '南河省' }),
      namedPlace('京海市', 'city'),
      namedPlace('西海市', 'city'),
    ]);
    expect(['南河省', '安州市', '京海市', '西海市'].map(list.of)).toEqual([
      '71',
      '7101',
      '11',
      'attested',
    ]);
  });

  test('a city in another province than the list has it', () => {
    const list = resolve([
      namedPlace('北岭省', 'province'),
      namedPlace('安州市', 'city', { parent: '北岭省' }),
    ]);
    expect(list.of('安州市')).toEqual(['place-elsewhere', '7101']);
  });
});

describe('streets, towns, communities and villages', () => {
  test('are found within the place in which the page puts them', () => {
    const list = resolve([
      north,
      lamp,
      namedPlace('轻机南社区', 'community', { ...inNorth, parent: '灯塔街道' }),
      namedPlace('柏庄镇', 'town', { ...inNorth, parent: '北门区' }),
      namedPlace('沙高村', 'village', { ...inNorth, parent: '柏庄镇' }),
    ]);
    expect(['灯塔街道', '轻机南社区', '柏庄镇', '沙高村'].map(list.of)).toEqual([
      '710101001',
      '710101001003',
      '710101100',
      '710101100202',
    ]);
  });

  test('are found in the district where the page says no more', () => {
    const list = resolve([north, namedPlace('文博社区', 'community', inNorth)]);
    expect(list.of('文博社区')).toBe('710101004002');
  });

  test('of a name that the district has twice are told by their street, or not at all', () => {
    const street = namedPlace('曙光街道', 'subdistrict', { ...inNorth, parent: '北门区' });
    const dawn = namedPlace('朝阳社区', 'community', inNorth);
    expect(resolve([north, dawn]).of('朝阳社区')).toEqual([
      'place-ambiguous',
      '710101003001',
      '710101004001',
    ]);
    expect(resolve([north, street, { ...dawn, parent: '曙光街道' }]).of('朝阳社区')).toBe(
      '710101004001',
    );
  });

  test('under another street than the list has them are asked about, not moved', () => {
    const list = resolve([
      north,
      lamp,
      namedPlace('文博社区', 'community', { ...inNorth, parent: '灯塔街道' }),
    ]);
    expect(list.of('文博社区')).toEqual(['place-elsewhere', '710101004002']);
  });

  test('of a district that the evidence leaves open stay attested', () => {
    const list = resolve([
      namedPlace('鼓楼区', 'district'),
      namedPlace('解放路街道', 'subdistrict', { district: '鼓楼区', parent: '鼓楼区' }),
    ]);
    expect(list.of('鼓楼区')).toEqual(['place-ambiguous', '710102', '710201']);
    expect(list.of('解放路街道')).toBe('attested');
  });

  test('of a city, when the page names no district, stay attested', () => {
    const list = resolve([
      namedPlace('安州市', 'city'),
      namedPlace('文博社区', 'community', { district: '安州市', parent: '安州市' }),
    ]);
    expect(list.of('文博社区')).toBe('attested');
  });

  test('roads, compounds and venues are in no list', () => {
    const list = resolve([north, namedPlace('光辉路', 'road', inNorth)]);
    expect(list.of('光辉路')).toBe('not asked');
  });
});

describe('a zone that no list has', () => {
  const zone = namedPlace('中原高新区', 'district');
  const village = namedPlace('六寺村', 'village', { district: '中原高新区', parent: '中原高新区' });

  test('has its villages in the district that the page reports on', () => {
    const list = resolve([north, zone, village], sampleDivisions(), { p: '北门区' });
    expect(list.of('中原高新区')).toBe('attested');
    expect(list.of('六寺村')).toBe('710101003201');
    expect(list.why('六寺村')).toBe('中原高新区不在名录里，版面所报道的北门区只有一处');
  });

  test('has none where nothing says which district that is', () => {
    expect(resolve([north, zone, village]).of('六寺村')).toBe('attested');
  });
});

describe('a zone’s short name', () => {
  test('is settled by its street, and with it what lies in it', () => {
    const inZone = { district: '示范区' };
    const list = resolve([
      namedPlace('示范区', 'district'),
      namedPlace('湖滨路街道', 'subdistrict', { ...inZone, parent: '示范区' }),
      namedPlace('湖光社区', 'community', { ...inZone, parent: '湖滨路街道' }),
    ]);
    expect(['示范区', '湖滨路街道', '湖光社区'].map(list.of)).toEqual([
      '710271',
      '710271001',
      '710271001001',
    ]);
    expect(list.why('示范区')).toBe(
      '名录里可称“示范区”的有2处，其中只有平水市城乡一体化示范区有湖滨路街道、湖光社区',
    );
  });
});

describe('near misses', () => {
  test('one character off in the same street', () => {
    const list = resolve([
      north,
      lamp,
      namedPlace('光耀路社区', 'community', { ...inNorth, parent: '灯塔街道' }),
      namedPlace('新民街社区', 'community', { ...inNorth, parent: '灯塔街道' }),
    ]);
    expect(list.of('光耀路社区')).toEqual(['place-near-miss', '710101001001']);
    expect(list.of('新民街社区')).toEqual(['place-near-miss', '710101001002']);
  });

  test('two listed names that are as near are both shown', () => {
    const list = resolve([
      north,
      namedPlace('洹北街道', 'subdistrict', { ...inNorth, parent: '北门区' }),
      namedPlace('盘庚社区', 'community', { ...inNorth, parent: '洹北街道' }),
    ]);
    expect(list.of('盘庚社区')).toEqual(['place-near-miss', '710101002002', '710101002003']);
  });

  test('of two streets the one that has the community; the community itself is found', () => {
    const misread = namedPlace('江北街道', 'subdistrict', { ...inNorth, parent: '北门区' });
    const lane = namedPlace('花南巷社区', 'community', { ...inNorth, parent: '江北街道' });
    const list = resolve([north, misread, lane]);
    expect(list.of('江北街道')).toEqual(['place-near-miss', '710101002']);
    expect(list.of('花南巷社区')).toBe('710101002001');
  });

  test('of two short names the one that looks alike; where none does, none', () => {
    const misread = namedPlace('恒北街道', 'subdistrict', { ...inNorth, parent: '北门区' });
    const other = namedPlace('江北街道', 'subdistrict', { ...inNorth, parent: '北门区' });
    expect(resolve([north, misread]).of('恒北街道')).toEqual(['place-near-miss', '710101002']);
    expect(resolve([north, other]).of('江北街道')).toBe('attested');
  });

  test('a village that the list has as a community', () => {
    const list = resolve([
      north,
      namedPlace('柏庄镇', 'town', { ...inNorth, parent: '北门区' }),
      namedPlace('西街关村', 'village', { ...inNorth, parent: '柏庄镇' }),
    ]);
    expect(list.of('西街关村')).toEqual(['place-near-miss', '710101100003']);
  });

  test('a well-formed name that is like none stays attested', () => {
    const list = resolve([north, namedPlace('金色港湾社区', 'community', inNorth)]);
    expect(list.of('金色港湾社区')).toBe('attested');
  });
});

describe('the editor', () => {
  const dawn = namedPlace('朝阳社区', 'community', inNorth);

  test('says which one is meant', () => {
    const list = resolve([north, { ...dawn, code: '710101003001' }]);
    expect(list.of('朝阳社区')).toBe('710101003001');
    expect(list.why('朝阳社区')).toBe('编辑所定');
  });

  test('says that it is none of them', () => {
    const list = resolve([north, namedPlace('文博社区', 'community', { ...inNorth, code: null })]);
    expect(list.of('文博社区')).toBe('attested');
  });

  test('says which district is meant, and what lies in it follows', () => {
    const list = resolve([
      namedPlace('鼓楼区', 'district', { code: '710201' }),
      namedPlace('解放路街道', 'subdistrict', { district: '鼓楼区', parent: '鼓楼区' }),
    ]);
    expect(list.of('解放路街道')).toBe('710201001');
  });
});

describe('a list that is not there yet', () => {
  test('districts are known, what lies in them is attested and asked for', () => {
    const list = resolve([north, lamp], sampleDivisions(new Set()));
    expect(list.of('北门区')).toBe('710101');
    expect(list.of('灯塔街道')).toBe('attested');
    expect(list.incomplete).toEqual(['710101']);
  });

  test('a district of which no street or community is named needs none', () => {
    expect(resolve([north], sampleDivisions(new Set())).incomplete).toEqual([]);
  });

  test('without any list everything is attested', () => {
    const list = resolve([north, lamp], noDivisions);
    expect([list.of('北门区'), list.of('灯塔街道')]).toEqual(['attested', 'attested']);
    expect(list.incomplete).toEqual([]);
  });
});
