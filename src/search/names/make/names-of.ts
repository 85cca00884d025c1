import { pinyin } from 'pinyin-pro';
import type { Archive } from '../../../archive/archive.ts';
import { toneless } from '../../../archive/by-pinyin.ts';
import { datelineOf } from '../../../archive/piece-in-context.ts';
import type { Piece, Place } from '../../../model/index.ts';
import { placeKindTerm } from '../../../site/terms.ts';
import type { Name } from '../name.ts';

/**
 * Of how many pieces the headlines are suggested, the newest. What is suggested grows with the
 * places and the people, not with the pieces: those are what search is for.
 */
const HEADLINES = 100;

/** @returns all names that are suggested: places, then people, then headlines */
export function namesOf(archive: Archive): Name[] {
  const places = [...archive.places.values()].map((place): Name => {
    const { id, name, variants } = place;
    const forms = (short: boolean): string[] => [
      ...new Set(variants.filter((it) => (it.kind === 'short') === short).map(({ as }) => as)),
    ];
    return {
      kind: 'place',
      name,
      pinyin: toneless(place.pinyin),
      id,
      hint: hintOf(archive, place),
      printed: forms(false),
      short: forms(true),
    };
  });
  const bylines = [...archive.bylines.values()].map(({ id, name, pinyin: reading }): Name => ({
    ...nothingPrinted,
    kind: 'byline',
    name,
    pinyin: toneless(reading),
    id,
    hint: '作者',
  }));
  return [...places, ...bylines, ...headlines(archive)];
}

const nothingPrinted = { printed: [], short: [] };

function hintOf({ places }: Archive, { parent, kind }: Place): string {
  const around = parent === null ? undefined : places.get(parent);
  return [around?.name ?? [], placeKindTerm[kind]].flat().join(' ');
}

function headlines(archive: Archive): Name[] {
  const dayOf = (piece: Piece): string => datelineOf(archive, piece)?.date ?? '';
  return [...archive.pieces.values()]
    .filter(({ headline }) => headline !== null)
    .sort((a, b) => dayOf(b).localeCompare(dayOf(a)))
    .slice(0, HEADLINES)
    .map(({ id, headline }): Name => {
      const name = headline ?? '';
      return {
        ...nothingPrinted,
        kind: 'headline',
        name,
        pinyin: readingOf(name),
        id,
        hint: '标题',
      };
    });
}

/** How a text is usually read; what is no Han character is left out. */
export function readingOf(text: string): string {
  return toneless(pinyin(text, { nonZh: 'removed' }));
}
