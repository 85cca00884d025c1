import type { Place } from '../model/index.ts';
import type { Archive } from './archive.ts';
import { byPinyin } from './by-pinyin.ts';

/** Where people live: wider kinds hold everything and lead nowhere, venues come and go. */
export const neighbourhoods: readonly Place['kind'][] = [
  'subdistrict',
  'town',
  'community',
  'village',
  'road',
  'compound',
];

/**
 * The places that the pages speak of most, where people live.
 *
 * @param count - how many at most
 */
export function mostMentioned(archive: Archive, count: number): Place[] {
  return [...archive.places.values()]
    .filter(({ kind }) => neighbourhoods.includes(kind))
    .sort((a, b) => b.mentions.length - a.mentions.length || byPinyin(a, b))
    .slice(0, count);
}
