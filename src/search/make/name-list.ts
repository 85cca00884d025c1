import type { Archive } from '../../archive/archive.ts';
import { toneless } from '../../archive/by-pinyin.ts';
import { placeAddress } from '../../links/addresses.ts';
import type { NameList } from '../ask/nearest.ts';
import { commonCharactersBySyllable } from './syllables.ts';

/** What the search page needs to offer the nearest place names when it finds nothing. */
export function nameList(archive: Archive): NameList {
  const places = [...archive.places.values()].map(({ id, name, pinyin }) => ({
    name,
    pinyin: toneless(pinyin),
    address: placeAddress(id),
  }));
  return { places, syllables: commonCharactersBySyllable() };
}
