import { describe, expect, test } from 'vitest';
import { divisionsOf } from './divisions.ts';
import { type NamedPlace, resolvePlaces } from './resolve-places.ts';
import { namedPlace, sampleRows } from '../test/sample-list.ts';
import { chooseRows } from './choose-rows.ts';
import type { NationalList } from './national-list.ts';

const ofLength = (length: number) => sampleRows.filter(({ code }) => code.length === length);

const list: NationalList = {
  provinces: ofLength(2),
  cities: ofLength(4),
  districts: ofLength(6),
  towns: ofLength(9),
  grassrootsOf: (districts) => ofLength(12).filter(({ code }) => districts.has(code.slice(0, 6))),
};

const inZone = { district: '示范区' };
const archives: Readonly<Record<string, NamedPlace[]>> = {
  'a district of its own name': [
    namedPlace('北门区', 'district'),
    namedPlace('灯塔街道', 'subdistrict', { district: '北门区', parent: '北门区' }),
  ],
  'a zone that its street settles': [
    namedPlace('示范区', 'district'),
    namedPlace('湖滨路街道', 'subdistrict', { ...inZone, parent: '示范区' }),
    namedPlace('湖光社区', 'community', { ...inZone, parent: '湖滨路街道' }),
  ],
  'a district that stays open': [
    namedPlace('鼓楼区', 'district'),
    namedPlace('解放路街道', 'subdistrict', { district: '鼓楼区', parent: '鼓楼区' }),
  ],
  'a zone that stays open': [
    namedPlace('示范区', 'district'),
    namedPlace('解放路街道', 'subdistrict', { ...inZone, parent: '示范区' }),
  ],
  'a district that is only named': [
    namedPlace('鼓楼区', 'district'),
    namedPlace('北门区', 'district'),
  ],
};

describe.each(Object.entries(archives))('%s', (_, places) => {
  const none = new Map<string, string>();
  const chosen = chooseRows(places, none, list);
  const kept = divisionsOf(
    [...chosen.wide, ...chosen.namesakes, ...[...chosen.districts.values()].flat()],
    new Set(chosen.districts.keys()),
    '2023-06-30',
  );

  test('the archive comes to the same answers by what it keeps as by the whole list', () => {
    const all = divisionsOf(sampleRows, new Set(list.districts.map(({ code }) => code)), null);
    expect(resolvePlaces(places, none, kept).byPlace).toEqual(
      resolvePlaces(places, none, all).byPlace,
    );
  });

  test('nothing is missing, so that a second run would change nothing', () => {
    expect(resolvePlaces(places, none, kept).incomplete).toEqual([]);
  });
});

test('of a district that pages speak of, everything; of others, nothing', () => {
  const chosen = chooseRows(archives['a zone that its street settles'] ?? [], new Map(), list);
  expect([...chosen.districts.keys()]).toEqual(['710271']);
  expect(chosen.districts.get('710271')).toHaveLength(2);
  expect(chosen.wide).toHaveLength(13);
});

test('namesakes are kept where they keep a name open', () => {
  const chosen = chooseRows(archives['a zone that stays open'] ?? [], new Map(), list);
  expect(chosen.namesakes.map(({ code }) => code)).toEqual(['710102001', '710201001', '720171001']);
});
