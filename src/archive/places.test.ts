import { describe, expect, test } from 'vitest';
import { byInitial, toneless } from './by-pinyin.ts';
import { mostMentioned } from './most-mentioned.ts';
import { neighbouringPlaces, placesAround, placeTree } from './place-tree.ts';
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
        children: [
          {
            place: street,
            children: [north, south, road].map((place) => ({ place, children: [] })),
          },
        ],
      },
      { place: orphan, children: [] },
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
    expect(neighbouringPlaces(archive, north)).toEqual([south]);
    expect(neighbouringPlaces(archive, orphan)).toEqual([]);
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
