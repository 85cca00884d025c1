import type { Place } from '../model/index.ts';
import { type Archive } from './archive.ts';
import { byPinyin } from './by-pinyin.ts';

/** A place and the places that lie in it. */
export interface PlaceNode {
  readonly place: Place;
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

/** The places that lie directly in a place, wider kinds first, then by pinyin. */
export function childrenOf(archive: Archive, parent: Place | null): Place[] {
  const id = parent?.id ?? null;
  return [...archive.places.values()]
    .filter((it) => parentOf(archive, it) === id)
    .sort(inDirectoryOrder);
}

function parentOf(archive: Archive, place: Place): string | null {
  return place.parent !== null && archive.places.has(place.parent) ? place.parent : null;
}

/** The directory by district: places that lie in none first, each with what lies in it. */
export function placeTree(archive: Archive): PlaceNode[] {
  const byParent = Map.groupBy(archive.places.values(), (place) => parentOf(archive, place));
  const seen = new Set<string>();
  const grow = (parent: string | null): PlaceNode[] =>
    (byParent.get(parent) ?? [])
      .filter(({ id }) => !seen.has(id) && seen.add(id))
      .sort(inDirectoryOrder)
      .map((place) => ({ place, children: grow(place.id) }));
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

/** The other places that lie where this one does, of its own kind. */
export function neighbouringPlaces(archive: Archive, place: Place): Place[] {
  const parent = place.parent === null ? undefined : archive.places.get(place.parent);
  if (!parent) return [];
  return childrenOf(archive, parent).filter((it) => it !== place && it.kind === place.kind);
}
