import { idAtLine, type LineRange, type Mention, type Place } from '../../src/model/index.ts';
import type { EditedPage } from '../edition/edited-page.ts';
import type { FoundPlace } from '../enrichment/places/found-place.ts';
import type { Entry } from './collection.ts';
import { nameId, pinyinOf } from './slug.ts';

type Gathered = {
  readonly id: string;
  readonly first: FoundPlace;
  kind: Place['kind'];
  parent: { id: string; basis: string | null } | null;
  readonly variants: Map<
    string,
    { kind: 'short' | 'misreading' | 'spelling'; why: string; mentions: Mention[] }
  >;
  readonly mentions: Mention[];
};

/** The archive's places, and how a page's pieces find theirs. */
export type PlaceIndex = {
  readonly entries: readonly Entry[];
  readonly placesOn: (page: EditedPage, anchor: number, lines: readonly LineRange[]) => string[];
};

/**
 * Gathers the places of all pages. 星光社区 of one district and 星光社区 of another are two
 * places; a district or a city is one wherever it is named.
 */
export function indexPlaces(pages: readonly EditedPage[]): PlaceIndex {
  const gathered = new Map<string, Gathered>();
  for (const page of pages) {
    const pageId = page.draft.source.id;
    for (const place of page.places) {
      const id = placeId(place, page);
      const own: Gathered = gathered.get(id) ?? {
        id,
        first: place,
        kind: place.kind,
        parent: null,
        variants: new Map(),
        mentions: [],
      };
      gathered.set(id, own);
      own.parent ??= parentOf(place, page);
      const mentions = place.mentions.map((it): Mention => ({
        piece: idAtLine(pageId, it.anchor),
        line: it.line,
        as: it.as,
      }));
      own.mentions.push(...mentions);
      for (const { as, kind, why } of place.variants) {
        const variant = own.variants.get(as) ?? { kind, why, mentions: [] };
        variant.mentions.push(...mentions.filter((it) => it.as === as));
        own.variants.set(as, variant);
      }
    }
  }
  const entries = [...gathered.values()].map((it) => ({ data: placeData(it, gathered), body: [] }));
  return { entries: entries.toSorted((a, b) => (a.data.id < b.data.id ? -1 : 1)), placesOn };
}

function placeData(own: Gathered, all: ReadonlyMap<string, Gathered>): Place {
  const parent =
    own.parent !== null && own.parent.id !== own.id && all.has(own.parent.id) ? own.parent : null;
  return {
    id: own.id,
    name: own.first.name,
    kind: own.kind,
    parent: parent?.id ?? null,
    parentBasis: parent?.basis ?? null,
    code: null,
    authority: 'attested',
    pinyin: pinyinOf(own.first.name, false),
    variants: [...own.variants].map(([as, it]) => ({ as, ...it })),
    mentions: own.mentions,
  };
}

function placesOn(page: EditedPage, anchor: number, lines: readonly LineRange[]): string[] {
  const mentions = page.places.flatMap((place) =>
    place.mentions
      .filter(
        (it) =>
          it.anchor === anchor &&
          lines.some(([first, last]) => it.line >= first && it.line <= last),
      )
      .slice(0, 1)
      .map((it) => ({ id: placeId(place, page), line: it.line })),
  );
  return [...new Set(mentions.toSorted((a, b) => a.line - b.line).map((it) => it.id))];
}

/** Units that are one wherever they are named. */
const wide: readonly Place['kind'][] = ['province', 'city', 'district'];

function placeId(place: FoundPlace, page: EditedPage): string {
  if (wide.includes(place.kind)) return nameId(place.name, place.name);
  return nameId(place.name, `${place.name}@${districtOf(place, page) ?? page.draft.source.id}`);
}

/** The district that a place lies in: up its parents, else the one the page reports on. */
function districtOf(place: FoundPlace, page: EditedPage): string | null {
  let current: FoundPlace | undefined = place;
  for (let step = 0; step < 6 && current !== undefined; step++) {
    if (wide.includes(current.kind)) return current.name;
    const parent: string | null = current.parent;
    current = page.places.find((it) => it.name === parent);
  }
  return page.record?.district?.name ?? page.district?.name ?? null;
}

function parentOf(place: FoundPlace, page: EditedPage): Gathered['parent'] {
  const parent =
    place.parent === null ? undefined : page.places.find((it) => it.name === place.parent);
  if (parent === undefined) return null;
  const at = place.parentBasis;
  const basis = at === null ? 'editor' : `${page.draft.source.id}:${String(at.line)} ${at.text}`;
  return { id: placeId(parent, page), basis };
}
