import { describe, expect, test } from 'vitest';
import {
  byInitial,
  mostMentioned,
  NAMED,
  neighbouringPlaces,
  placesAround,
  placesWithin,
  placeTree,
  toneless,
  wayUp,
} from './places.ts';
import { sampleArchive, samplePlace } from './samples.ts';

const district = samplePlace('beiguan', {
  name: '北关区',
  kind: 'district',
  pinyin: 'běi guān qū',
});
const street = samplePlace('dengta', { kind: 'subdistrict', parent: 'beiguan', pinyin: 'dēng tǎ' });
const north = samplePlace('bei', { parent: 'dengta', pinyin: 'běi' });
const south = samplePlace('nan', { parent: 'dengta', pinyin: 'nán' });
const road = samplePlace('lu', { kind: 'road', parent: 'dengta', pinyin: 'ān lù' });
const orphan = samplePlace('orphan', { parent: 'nowhere', pinyin: 'lǜ' });
const archive = sampleArchive({ places: [road, orphan, south, north, street, district] });

describe('by district', () => {
  test('wider kinds come first, then pinyin; a place whose parent is unknown stands alone', () => {
    expect(placeTree(archive)).toEqual([
      {
        place: district,
        between: [],
        children: [
          {
            place: street,
            between: [],
            children: [north, south, road].map((place) => ({ place, between: [], children: [] })),
          },
        ],
      },
      { place: orphan, between: [], children: [] },
    ]);
  });

  test('places that lie in each other do not hang the directory', () => {
    const a = samplePlace('a', { parent: 'b' });
    const b = samplePlace('b', { parent: 'a' });
    const circle = sampleArchive({ places: [a, b] });
    expect(placeTree(circle)).toEqual([]);
    expect(placesAround(circle, a)).toEqual([b]);
  });

  test('the way up and the places beside', () => {
    expect(placesAround(archive, north)).toEqual([district, street]);
    expect(neighbouringPlaces(archive, north)).toEqual({ named: [south], total: 1 });
    expect(neighbouringPlaces(archive, orphan)).toEqual({ named: [], total: 0 });
    expect(placesWithin(archive, street)).toEqual({ named: [north, south, road], total: 3 });
  });

  test('of many places those are named that are mentioned most, and all are counted', () => {
    const mention = { piece: 'p', line: 1, as: 'x' };
    const many = Array.from({ length: NAMED + 5 }, (_, index) =>
      samplePlace(`c${String(index).padStart(3, '0')}`, {
        parent: 'dengta',
        mentions: index < 5 ? [mention] : [mention, mention],
      }),
    );
    const crowded = sampleArchive({ places: [street, ...many] });
    const within = placesWithin(crowded, street);
    expect([within.named, within.total]).toEqual([many.slice(5), NAMED + 5]);
    for (const of of [many[0], many[10]]) {
      if (!of) throw new Error('no place');
      const beside = neighbouringPlaces(crowded, of);
      expect([beside.named.length, beside.total]).toEqual([NAMED, NAMED + 4]);
      expect(beside.named).not.toContain(of);
    }
  });
});

describe('the way up with the national list', () => {
  const chain = [
    { code: '41', name: '河南省' },
    { code: '4105', name: '安阳市' },
    { code: '410503', name: '北关区' },
    { code: '410503011', name: '曙光路街道' },
  ];
  const listed = (code: string, depth: number) => ({
    code,
    authority: 'official' as const,
    listing: { name: 'n', asOf: '2023-06-30', chain: chain.slice(0, depth), why: 'w' },
  });
  const city = samplePlace('anyang', { name: '安阳市', kind: 'city', ...listed('4105', 1) });
  const north = samplePlace('beiguan', {
    name: '北关区',
    kind: 'district',
    parent: 'anyang',
    ...listed('410503', 2),
  });
  const dawn = samplePlace('shuguang', { parent: 'beiguan', ...listed('410503011001', 4) });
  const zone = samplePlace('zone', { name: '高新区', kind: 'district' });
  const village = samplePlace('liusi', { parent: 'zone', ...listed('410503008212', 4) });
  const lane = samplePlace('lane', { name: '某巷', kind: 'road', parent: 'shuguang' });
  const listedArchive = sampleArchive({ places: [city, north, dawn, zone, village, lane] });
  const names = (place: typeof city) => wayUp(listedArchive, place).map(({ name }) => name);

  test('reaches the province; what no page names is there without a page', () => {
    expect(wayUp(listedArchive, dawn)).toEqual([
      { name: '河南省', place: null },
      { name: '安阳市', place: city },
      { name: '北关区', place: north },
      { name: '曙光路街道', place: null },
    ]);
    expect(names(lane)).toEqual(['河南省', '安阳市', '北关区', '曙光路街道', 'shuguang']);
  });

  test('follows the pages where they say otherwise than the list', () => {
    expect(names(village)).toEqual(['高新区']);
  });

  test('the directory shows what lies between', () => {
    const [root] = placeTree(listedArchive);
    expect(root?.between).toEqual(['河南省']);
    expect(root?.children[0]?.between).toEqual([]);
    expect(root?.children[0]?.children[0]?.between).toEqual(['曙光路街道']);
  });
});

describe('by pinyin', () => {
  test('tones do not count, ü is v', () => {
    expect(toneless('Lǜ dēng')).toBe('lv deng');
  });

  test('letters in order, what has none at the end', () => {
    const odd = samplePlace('odd', { pinyin: '……' });
    expect(byInitial([odd, south, north, road]).map(({ letter }) => letter)).toEqual([
      'A',
      'B',
      'N',
      '#',
    ]);
  });
});

test('the front page names where people live, most mentioned first', () => {
  const mention = { piece: 'p', line: 1, as: 'x' };
  const busy = samplePlace('busy', { mentions: [mention, mention] });
  const hall = samplePlace('hall', { kind: 'venue', mentions: [mention, mention, mention] });
  expect(mostMentioned(sampleArchive({ places: [north, busy, hall, district] }), 2)).toEqual([
    busy,
    north,
  ]);
});
