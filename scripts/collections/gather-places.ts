import { idAtLine, type Mention, type Place } from '../../src/model/index.ts';
import { type FoundPlace, sizeOf } from '../facts/places/occurrence.ts';
import type { EditedPage } from '../record/edited-page.ts';
import type { NamedPlace } from '../gazetteer/resolve-places.ts';
import { nameId } from './name-id.ts';

/** A place of the archive with all that its pages say of it. */
export type GatheredPlace = {
  readonly id: string;
  readonly name: string;
  readonly kind: Place['kind'];
  /** The narrowest place in which a page puts it, and the words that do. */
  readonly parent: { readonly id: string; readonly basis: string } | null;
  readonly district: string | null;
  readonly code?: string | null;
  readonly variants: ReadonlyMap<string, Omit<Place['variants'][number], 'as'>>;
  readonly mentions: readonly Mention[];
  /** Ids of the pages that name it. */
  readonly pages: readonly string[];
};

/** A place on one page, with the page's own mentions. */
export type PlaceOnPage = {
  readonly place: GatheredPlace;
  readonly mentions: FoundPlace['mentions'];
};

export type GatheredPlaces = {
  readonly byId: ReadonlyMap<string, GatheredPlace>;
  /** By the page's id: its places in the order in which it first prints them. */
  readonly onPage: ReadonlyMap<string, readonly PlaceOnPage[]>;
};

type Draft = {
  -readonly [Key in keyof GatheredPlace]: GatheredPlace[Key];
} & {
  readonly variants: Map<
    string,
    { kind: 'short' | 'misreading' | 'spelling'; why: string; mentions: Mention[] }
  >;
  readonly mentions: Mention[];
  readonly pages: string[];
  parentSize: number;
};

/**
 * Gathers the places of all pages. 星光社区 of one district and 星光社区 of another are two
 * places; a district or a city is one wherever it is named. What one page says of a place holds
 * on the others: the narrowest parent that a page gives is taken.
 */
export function gatherPlaces(pages: readonly EditedPage[]): GatheredPlaces {
  const byId = new Map<string, Draft>();
  const onPage = new Map<string, PlaceOnPage[]>();
  for (const page of pages) {
    const here: PlaceOnPage[] = [];
    onPage.set(idOf(page), here);
    const byName = new Map(page.places.map((place) => [place.name, place]));
    for (const place of page.places) {
      const district = isWide(place) ? null : districtOf(place, page, byName);
      const id = placeId(place, page, byName);
      const own: Draft = byId.get(id) ?? {
        id,
        name: place.name,
        kind: place.kind,
        parent: null,
        parentSize: -1,
        district: district === null ? null : nameId(district, district),
        variants: new Map(),
        mentions: [],
        pages: [],
      };
      byId.set(id, own);
      const parent = place.parent === null ? undefined : byName.get(place.parent);
      if (parent !== undefined && sizeOf[parent.kind] > own.parentSize) {
        own.parent = { id: placeId(parent, page, byName), basis: basisOf(place, page) };
        own.parentSize = sizeOf[parent.kind];
      }
      if (place.code !== undefined) own.code = place.code;
      own.pages.push(idOf(page));
      here.push({ place: own, mentions: place.mentions });
      const mentions = place.mentions.map((it): Mention => ({
        piece: idAtLine(idOf(page), it.anchor),
        line: it.line,
        as: it.as,
      }));
      // One by one: as arguments of one call, a hundred thousand are too many.
      for (const it of mentions) own.mentions.push(it);
      for (const { as, kind, why } of place.variants) {
        const variant = own.variants.get(as) ?? { kind, why, mentions: [] };
        for (const it of mentions) if (it.as === as) variant.mentions.push(it);
        own.variants.set(as, variant);
      }
    }
  }
  return { byId, onPage };
}

/** The places as the national list is asked about them. */
export function namedPlaces({ byId }: GatheredPlaces): NamedPlace[] {
  return [...byId.values()].map(({ id, name, kind, parent, district, code, pages }) => ({
    id,
    name,
    kind,
    parent: parent?.id ?? null,
    district,
    pages,
    ...(code === undefined ? {} : { code }),
  }));
}

/** By the page's id: the id of the district that it reports on. */
export function districtsOfPages(pages: readonly EditedPage[]): Map<string, string> {
  return new Map(
    pages.flatMap((page): [string, string][] => {
      const district = districtOfPage(page);
      return district === null ? [] : [[idOf(page), nameId(district, district)]];
    }),
  );
}

/** A page's places in the order in which it first prints them, with their ids in the archive. */
export function placesOfPage(
  page: EditedPage,
): { readonly id: string; readonly place: FoundPlace }[] {
  const byName = new Map(page.places.map((place) => [place.name, place]));
  return page.places.map((place) => ({ id: placeId(place, page, byName), place }));
}

/** Units that are one wherever they are named. */
const wide: readonly Place['kind'][] = ['province', 'city', 'district'];

function isWide({ kind }: FoundPlace): boolean {
  return wide.includes(kind);
}

/** The same after pages are added and the parser improves: it is the place's address. */
function placeId(
  place: FoundPlace,
  page: EditedPage,
  byName: ReadonlyMap<string, FoundPlace>,
): string {
  if (isWide(place)) return nameId(place.name, place.name);
  const district = districtOf(place, page, byName);
  return nameId(place.name, `${place.name}@${district ?? idOf(page)}`);
}

/** The district that a place lies in: up its parents, else the one the page reports on. */
function districtOf(
  place: FoundPlace,
  page: EditedPage,
  byName: ReadonlyMap<string, FoundPlace>,
): string | null {
  let current: FoundPlace | undefined = place;
  for (let step = 0; step < 6 && current !== undefined; step++) {
    if (isWide(current)) return current.name;
    current = current.parent === null ? undefined : byName.get(current.parent);
  }
  return districtOfPage(page);
}

function districtOfPage({ record, district }: EditedPage): string | null {
  return record?.district?.name ?? district?.name ?? null;
}

function idOf({ draft }: EditedPage): string {
  return draft.source.id;
}

function basisOf(place: FoundPlace, page: EditedPage): string {
  const at = place.parentBasis;
  return at === null ? 'editor' : `${idOf(page)}:${String(at.line)} ${at.text}`;
}
