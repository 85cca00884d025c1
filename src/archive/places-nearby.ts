import type { Place } from '../model/index.ts';
import type { Archive } from './archive.ts';
import { oncePerArchive } from './once.ts';
import { childrenOf } from './place-tree.ts';

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
