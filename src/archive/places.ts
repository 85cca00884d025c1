import type { Place } from '../model/index.ts';
import { type Archive, oncePerArchive } from './archive.ts';

/** Anything that has its reading written beside its name. */
export interface Romanised {
  readonly name: string;
  readonly pinyin: string;
}

/** Entries whose names begin with the same letter. */
export interface Initial<T> {
  readonly letter: string;
  readonly entries: readonly T[];
}

/** A reading as it sorts: no tone marks, ü as v, no blanks. */
export function toneless(pinyin: string): string {
  return pinyin
    .toLowerCase()
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[^a-z0-9 ]/g, '')
    .trim();
}

/** Compares by reading, syllable by syllable, then by name. */
export function byPinyin(a: Romanised, b: Romanised): number {
  const [x, y] = [toneless(a.pinyin), toneless(b.pinyin)];
  if (x !== y) return x < y ? -1 : 1;
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

/** The directory by initial: A to Z, and # for what begins with none. */
export function byInitial<T extends Romanised>(entries: Iterable<T>): Initial<T>[] {
  const letterOf = ({ pinyin }: T): string => {
    const first = toneless(pinyin).charAt(0).toUpperCase();
    return first >= 'A' && first <= 'Z' ? first : '#';
  };
  const groups = Map.groupBy([...entries].sort(byPinyin), letterOf);
  return [...groups]
    .map(([letter, members]) => ({ letter, entries: members }))
    .sort((a, b) => (a.letter === '#' ? 1 : b.letter === '#' ? -1 : a.letter < b.letter ? -1 : 1));
}

/** A place and the places that lie in it. */
export interface PlaceNode {
  readonly place: Place;
  /** What the national list has between it and the place above, named on no page. */
  readonly between: readonly string[];
  readonly children: readonly PlaceNode[];
}

/** From the widest to the narrowest. */
const kinds: readonly Place['kind'][] = [
  'province',
  'city',
  'district',
  'subdistrict',
  'town',
  'community',
  'village',
  'road',
  'compound',
  'venue',
];

function inDirectoryOrder(a: Place, b: Place): number {
  return kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || byPinyin(a, b);
}

/** The places that lie in each place, by its id; under null those that lie in none. */
const placesByParent = oncePerArchive(({ places }) => {
  const parentOf = ({ parent }: Place): string | null =>
    parent !== null && places.has(parent) ? parent : null;
  return Map.groupBy([...places.values()].sort(inDirectoryOrder), parentOf);
});

/** The places that lie directly in a place, wider kinds first, then by pinyin. */
export function childrenOf(archive: Archive, parent: Place): readonly Place[] {
  return placesByParent(archive).get(parent.id) ?? [];
}

/** The directory by district: places that lie in none first, each with what lies in it. */
export function placeTree(archive: Archive): PlaceNode[] {
  const grow = (parent: string | null): PlaceNode[] =>
    (placesByParent(archive).get(parent) ?? []).map((place) => ({
      place,
      between: between(archive, place),
      children: grow(place.id),
    }));
  return grow(null);
}

/** Where a place lies, the widest place first, without the place itself. */
export function placesAround(archive: Archive, place: Place): Place[] {
  const around: Place[] = [];
  let parent = place.parent;
  while (parent !== null) {
    const wider = archive.places.get(parent);
    if (!wider || wider === place || around.includes(wider)) break;
    around.unshift(wider);
    parent = wider.parent;
  }
  return around;
}

/** A place on the way up; null where only the national list names it. */
export interface PlaceOnTheWay {
  readonly name: string;
  readonly place: Place | null;
}

const placesByCode = oncePerArchive(
  ({ places }) =>
    new Map([...places.values()].flatMap((place) => (place.code ? [[place.code, place]] : []))),
);

/**
 * Where a place lies up to the province, the widest first: as the pages say, and above and between
 * that as the national list has it. Where the pages put a place elsewhere than the list does, the
 * pages are followed.
 */
export function wayUp(archive: Archive, place: Place): PlaceOnTheWay[] {
  const way: PlaceOnTheWay[] = [];
  const around = placesAround(archive, place);
  for (let current = place; ;) {
    const parent = around.pop();
    const chain = current.listing?.chain ?? [];
    if (chain.length > 0 && (!parent || chain.some(({ code }) => code === parent.code))) {
      const listed = chain.map(({ code, name }) => {
        const own = placesByCode(archive).get(code) ?? null;
        return { name: own?.name ?? name, place: own };
      });
      return [...listed, ...way];
    }
    if (!parent) return way;
    way.unshift({ name: parent.name, place: parent });
    current = parent;
  }
}

function between(archive: Archive, place: Place): string[] {
  const way = wayUp(archive, place);
  const above = way.findLastIndex((it) => it.place !== null);
  return way.slice(above + 1).map(({ name }) => name);
}

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

/** Places beside a place; where they are many, those that the pages speak of most. */
export interface PlacesNearby {
  /** In the order of the directory. */
  readonly named: readonly Place[];
  /** How many there are. */
  readonly total: number;
}

/** How many are named. */
export const NAMED = 60;

const none: PlacesNearby = { named: [], total: 0 };

/** The places that lie directly in a place. */
export function placesWithin(archive: Archive, place: Place): PlacesNearby {
  const children = childrenOf(archive, place);
  return { named: mostMentionedOf(children, NAMED), total: children.length };
}

/** The other places that lie where this one does, of its own kind. */
export function neighbouringPlaces(archive: Archive, place: Place): PlacesNearby {
  const siblings =
    place.parent === null
      ? undefined
      : siblingsByParent(archive).get(place.parent)?.get(place.kind);
  if (!siblings) return none;
  return {
    named: siblings.named.filter(({ id }) => id !== place.id).slice(0, NAMED),
    total: siblings.total - 1,
  };
}

/** Worked out once for all places of one parent, of which there may be thousands. */
const siblingsByParent = oncePerArchive((archive) => {
  const byKind = (parent: Place): ReadonlyMap<Place['kind'], PlacesNearby> =>
    new Map(
      [...Map.groupBy(childrenOf(archive, parent), ({ kind }) => kind)].map(([kind, siblings]) => [
        kind,
        // One more, for the page of one of them leaves itself out.
        { named: mostMentionedOf(siblings, NAMED + 1), total: siblings.length },
      ]),
    );
  return new Map([...archive.places.values()].map((parent) => [parent.id, byKind(parent)]));
});

function mostMentionedOf(places: readonly Place[], count: number): readonly Place[] {
  if (places.length <= count) return places;
  const most = new Set(
    places.toSorted((a, b) => b.mentions.length - a.mentions.length).slice(0, count),
  );
  return places.filter((it) => most.has(it));
}
