import type { Place } from '../model/index.ts';
import type { Archive } from './archive.ts';
import { byPinyin } from './by-pinyin.ts';
import { oncePerArchive } from './once.ts';

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
