import { pinyin } from 'pinyin-pro';
import type { Archive } from '../archive/archive.ts';
import { toneless } from '../archive/places.ts';
import { datelineOf } from '../archive/piece-in-context.ts';
import type { Piece, Place } from '../model/index.ts';
import { placeKindTerm } from '../site/terms.ts';
import { ALL, type Name, type NameRow, toRow } from './names.ts';
import { folded } from './tokens.ts';

/**
 * Of how many pieces the headlines are suggested, the newest. What is suggested grows with the
 * places and the people, not with the pieces: those are what search is for.
 */
const HEADLINES = 100;

/** @returns all names that are suggested: places, then people, then headlines */
export function archiveNames(archive: Archive): Name[] {
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

/** Up to so many names one file holds them all, some ten kilobytes; more are parted by letter. */
const ONE_FILE = 500;

/** Stands for what begins with neither a Han character nor a letter. */
const OTHER = '0';

/**
 * @param names - all names
 * @param most - how many one file may hold
 * @returns the names in files, by letter
 */
export function namesByLetter(
  names: readonly Name[],
  most: number = ONE_FILE,
): Map<string, { readonly rows: readonly NameRow[]; readonly begun: string }> {
  const shards = names.length <= most ? new Map([[ALL, [...names]]]) : byLetter(names);
  return new Map(
    [...shards].map(([letter, its]) => [
      letter,
      { rows: its.map(toRow), begun: letter === ALL ? '' : beginnings(its, letter) },
    ]),
  );
}

/** A name is in the files of all letters that its forms begin with. */
function byLetter(names: readonly Name[]): Map<string, Name[]> {
  const shards = new Map<string, Name[]>();
  for (const name of names) {
    for (const letter of new Set(formsOf(name).map((form) => letterOf(name, form)))) {
      shards.set(letter, [...(shards.get(letter) ?? []), name]);
    }
  }
  return new Map([...shards].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const formsOf = ({ name, printed, short }: Name): string[] => [name, ...printed, ...short];

function letterOf({ name, pinyin }: Name, form: string): string {
  const reading = form === name ? pinyin : readingOf(Array.from(form)[0] ?? '');
  return /^[a-z]/.exec(reading || form.toLowerCase())?.[0] ?? OTHER;
}

function beginnings(names: readonly Name[], letter: string): string {
  const forms = names.flatMap((name) =>
    formsOf(name).filter((it) => letterOf(name, it) === letter),
  );
  return [...new Set(forms.map((form) => Array.from(folded(form))[0] ?? ''))].sort().join('');
}

/** First and last row of the 3,755 common characters in GB 2312, level 1. */
const rows = { first: 0xb0, last: 0xd7 };
const cells = { first: 0xa1, last: 0xfe };

/**
 * @returns the common characters by their usual syllable, without tones, the syllables in
 * alphabetical order
 */
export function commonCharactersBySyllable(): Record<string, string> {
  const decoder = new TextDecoder('gb18030');
  const groups = new Map<string, string>();
  for (let row = rows.first; row <= rows.last; row += 1) {
    for (let cell = cells.first; cell <= cells.last; cell += 1) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (!/^\p{Script=Han}$/u.test(character)) continue;
      const syllable = toneless(pinyin(character));
      groups.set(syllable, (groups.get(syllable) ?? '') + character);
    }
  }
  return Object.fromEntries([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}
