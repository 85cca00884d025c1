import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { placeSchema, type Place } from '../../src/model/index.ts';
import { levels, printedForms } from './divisions.ts';
import { levelOf } from './resolve-places.ts';
import { readDivisions } from './division-files.ts';
import { zonesNamed } from './choose-district.ts';

const content = new URL('../../content/', import.meta.url).pathname;
const { divisions, problems } = await readDivisions(path.join(content, 'authorities'));

async function shippedPlaces(): Promise<Place[]> {
  const folder = path.join(content, 'places');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.md'));
  const texts = await Promise.all(files.map((name) => readFile(path.join(folder, name), 'utf8')));
  return texts.map((text) => placeSchema.parse(parse(text.split('\n---\n')[0] ?? '')));
}

const places = await shippedPlaces();
const byId = new Map(places.map((place) => [place.id, place]));
const official = places.filter(({ authority }) => authority === 'official');

/** The archive as it is committed against the part of the list that is committed with it. */
describe('the shipped archive', () => {
  test('its part of the list is in order', () => {
    expect(problems).toEqual([]);
    expect(divisions.asOf).toBe('2023-06-30');
    expect(divisions.districts.length).toBeGreaterThan(2900);
    expect(official.length).toBeGreaterThan(30);
  });

  test('only official places have a code and a listing, and all of them have both', () => {
    const odd = places.filter(
      (it) => (it.authority === 'official') !== (it.code !== null && it.listing !== null),
    );
    expect(odd.map(({ name }) => name)).toEqual([]);
  });

  test.each(official.map((place) => [place.name, place] as const))('%s', (_, place) => {
    const division = divisions.get(place.code ?? '');
    expect(division?.name).toBe(place.listing?.name);
    expect(place.listing?.chain).toEqual(
      divisions.around(place.code ?? '').map(({ code, name }) => ({ code, name })),
    );
    if (division === undefined || place.listing?.why === '编辑所定') return;
    const zones = zonesNamed(place.name, divisions);
    expect(printedForms(division).includes(place.name) || zones.includes(division)).toBe(true);
    const level = levelOf[place.kind];
    if (level !== 'city' && level !== null) expect(division.code).toHaveLength(levels[level]);
  });

  test('an official place lies in the official places around it', () => {
    const wrong = official.filter((place) => {
      const around = byId.get(place.parent ?? '')?.code ?? '';
      return place.code?.startsWith(around) !== true;
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  test('an attested name that its district has once would be official', () => {
    const missed = places.filter((place) => {
      const level = levelOf[place.kind];
      if (place.authority === 'official' || (level !== 'town' && level !== 'grassroots')) {
        return false;
      }
      const code = byId.get(place.parent ?? '')?.code?.slice(0, levels.district);
      const listed = divisions.named(place.name, level);
      return code !== undefined && listed.filter((it) => it.code.startsWith(code)).length === 1;
    });
    expect(missed.map(({ name }) => name)).toEqual([]);
  });

  test('near misses are in the list, too', () => {
    for (const { code, name } of places.flatMap(({ nearMisses }) => nearMisses)) {
      expect(divisions.get(code)?.name).toBe(name);
    }
  });
});
