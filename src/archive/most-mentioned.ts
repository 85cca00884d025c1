import type { Place } from '../model/index.ts';
import type { Archive } from './archive.ts';
import { byPinyin } from './by-pinyin.ts';

/** Kinds that hold whole districts: everything lies in one, so they lead nowhere. */
const tooWide: readonly Place['kind'][] = ['province', 'city', 'district'];

/**
 * The places that the pages speak of most, from streets and communities down.
 *
 * @param count - how many at most
 */
export function mostMentioned(archive: Archive, count: number): Place[] {
  return [...archive.places.values()]
    .filter(({ kind }) => !tooWide.includes(kind))
    .sort((a, b) => b.mentions.length - a.mentions.length || byPinyin(a, b))
    .slice(0, count);
}
