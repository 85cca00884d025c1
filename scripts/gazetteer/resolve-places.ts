import type { PlaceKind } from '../../src/model/index.ts';
import { type SettledDistrict, chooseDistrict } from './choose-district.ts';
import { type Division, type Divisions, levels } from './divisions.ts';
import { nearMisses } from './near-names.ts';

/** A listed division that a name may be meant for, and what speaks for it. */
export type NearMiss = {
  readonly division: Division;
  /** For people: “耀”与“辉”一字之差. */
  readonly why: string;
  /** One character differs: the page's form may be a misreading. Else the kind has changed. */
  readonly isMisreading: boolean;
};

/** What the editor is asked about a name that the list does not settle. */
export type Question =
  | { readonly rule: 'place-near-miss'; readonly candidates: readonly NearMiss[] }
  /** Several listed places bear the name. */
  | { readonly rule: 'place-ambiguous'; readonly candidates: readonly Division[] }
  /** The list has the name, but not where the page puts it. */
  | { readonly rule: 'place-elsewhere'; readonly candidates: readonly Division[] };

/** What the list says of a place. */
export type Resolution =
  | { readonly division: Division; readonly why: string; readonly question: null }
  | { readonly division: null; readonly why: null; readonly question: Question | null };

const attested: Resolution = { division: null, why: null, question: null };

function asking(question: Question): Resolution {
  return { division: null, why: null, question };
}

/** A place of the archive as its pages and records give it, before the list is asked. */
export type NamedPlace = {
  readonly id: string;
  readonly name: string;
  readonly kind: PlaceKind;
  /** Id of the place it lies in. */
  readonly parent: string | null;
  /** Id of the district (or city) it lies in, by its parents or by what its page reports on. */
  readonly district: string | null;
  /** Ids of the pages that name it. */
  readonly pages: readonly string[];
  /** What the editor's record says of its code; null: it is none of the listed places. */
  readonly code?: string | null;
};

/** The level of the list that has places of a kind; no list has roads, compounds and venues. */
export const levelOf = {
  province: 'province',
  city: 'city',
  district: 'district',
  subdistrict: 'town',
  town: 'town',
  community: 'grassroots',
  village: 'grassroots',
  road: null,
  compound: null,
  venue: null,
} as const satisfies Record<PlaceKind, string | null>;

type Resolutions = {
  /** By the place's id; a place of which the list knows nothing is missing. */
  readonly byPlace: ReadonlyMap<string, Resolution>;
  /** Districts with streets, towns or communities on the pages, whose lists are not there yet. */
  readonly incomplete: readonly Division[];
  /** Districts that the evidence leaves open, with the names that could settle them. */
  readonly open: readonly OpenDistrict[];
};

type OpenDistrict = {
  readonly place: NamedPlace;
  /** Streets, towns, communities and villages that the pages put into it. */
  readonly names: readonly NamedPlace[];
};

/**
 * Holds the archive's places against the national list, the wide ones first: each is looked for
 * only within the place in which the pages put it. One match settles it; no match and several
 * leave it attested, with a question for the editor where there is something to ask.
 *
 * @param districtsOfPages - by page: id of the district that it reports on
 */
export function resolvePlaces(
  places: readonly NamedPlace[],
  districtsOfPages: ReadonlyMap<string, string>,
  divisions: Divisions,
): Resolutions {
  const byId = new Map(places.map((place) => [place.id, place]));
  const childrenOf = Map.groupBy(places, ({ parent }) => parent);
  const inDistrict = Map.groupBy(places, ({ district }) => district);
  const settled = new Map<string, Resolution>();
  const unlisted = new Set<string>();
  const incomplete = new Map<string, Division>();
  const open: OpenDistrict[] = [];
  const divisionOf = (id: string | null): Division | null =>
    id === null ? null : (settled.get(id)?.division ?? null);
  const divisionOfPlace = (place: NamedPlace): Division | null => divisionOf(place.id);

  const order = ['province', 'city', 'district', 'town', 'grassroots'] as const;
  const byLevel = Map.groupBy(places, ({ kind }) => levelOf[kind]);
  for (const level of order) {
    for (const place of byLevel.get(level) ?? []) {
      const resolution = byEditor(place) ?? resolve(place, level);
      settled.set(place.id, resolution);
      if (level === 'town' || level === 'grassroots') need(districtOf(resolution.division));
    }
  }
  return { byPlace: settled, incomplete: [...incomplete.values()], open };

  function resolve(place: NamedPlace, level: (typeof order)[number]): Resolution {
    switch (level) {
      case 'province':
      case 'city':
        return resolveWide(place);
      case 'district':
        return resolveDistrict(place);
      case 'town':
      case 'grassroots':
        return resolveUnit(place, level);
    }
  }

  function byEditor({ code }: NamedPlace): Resolution | null {
    if (code === undefined) return null;
    if (code === null) return attested;
    const division = divisions.get(code);
    if (division !== undefined) return { division, why: '编辑所定', question: null };
    need(districtOf({ code, name: '' }));
    return attested;
  }

  /** 市 may be a city of its own, a municipality (北京市) or a city of county level (林州市). */
  function resolveWide(place: NamedPlace): Resolution {
    const named =
      place.kind === 'province'
        ? divisions.named(place.name, 'province')
        : (['city', 'province', 'district'] as const)
            .map((level) => divisions.named(place.name, level))
            .find((it) => it.length > 0);
    const parent = divisionOf(place.parent);
    const found = (named ?? []).filter(
      ({ code }) => parent === null || code.startsWith(parent.code),
    );
    const [division, ...more] = found;
    if (division !== undefined && more.length === 0) {
      return { division, why: `名录里全国只有一处“${place.name}”`, question: null };
    }
    if (more.length > 0) return asking({ rule: 'place-ambiguous', candidates: found });
    return named === undefined || named.length === 0
      ? attested
      : asking({ rule: 'place-elsewhere', candidates: named });
  }

  function resolveDistrict(place: NamedPlace): Resolution {
    const units = (inDistrict.get(place.id) ?? []).flatMap((it) => {
      const level = levelOf[it.kind];
      return level === 'town' || level === 'grassroots' ? [{ place: it, level }] : [];
    });
    const parent = divisionOf(place.parent);
    const cities = places
      .filter((it) => it.kind === 'city' && it.pages.some((page) => place.pages.includes(page)))
      .map(divisionOfPlace)
      .filter((it) => it !== null);
    const result: SettledDistrict = chooseDistrict(
      {
        name: place.name,
        parent,
        witnesses: units.map((it) => ({ name: it.place.name, level: it.level })),
        cities,
      },
      divisions,
    );
    if (result.division !== null) {
      if (units.length > 0) need(result.division);
      return { division: result.division, why: result.why, question: null };
    }
    const { candidates, elsewhere } = result;
    if (candidates.length === 0) {
      unlisted.add(place.id);
      return attested;
    }
    open.push({ place, names: units.map((it) => it.place) });
    return asking({ rule: elsewhere ? 'place-elsewhere' : 'place-ambiguous', candidates });
  }

  function resolveUnit(place: NamedPlace, level: 'town' | 'grassroots'): Resolution {
    const around = surroundings(place);
    if (around === null) return attested;
    const { scope, district } = around;
    need(district);
    const inChina = divisions.named(place.name, level);
    const hits = inChina.filter(({ code }) => code.startsWith(scope.code));
    const [division, ...more] = hits;
    if (division !== undefined && more.length === 0) {
      return { division, why: around.why ?? `名录里${scope.name}只有一处`, question: null };
    }
    if (more.length > 0) return asking({ rule: 'place-ambiguous', candidates: hits });
    const elsewhere = inChina.filter(({ code }) => code.startsWith(district.code));
    if (elsewhere.length > 0) return asking({ rule: 'place-elsewhere', candidates: elsewhere });
    if (!divisions.isComplete(district.code)) return attested;
    const children = (childrenOf.get(place.id) ?? []).map(({ name }) => name);
    const candidates = nearMisses(place, scope, children, divisions);
    return candidates.length === 0 ? attested : asking({ rule: 'place-near-miss', candidates });
  }

  /**
   * Where the pages put a street, town, community or village, in terms of the list. A zone that is
   * in no list (中原高新区) is governed on its own, but its villages are listed under the district
   * around it: there the district that the page reports on is searched.
   */
  function surroundings(
    place: NamedPlace,
  ): { scope: Division; district: Division; why: string | null } | null {
    const parent = divisionOf(place.parent);
    const own = divisionOf(place.district);
    const district = districtOf(parent) ?? districtOf(own);
    if (district !== undefined) {
      const scope = parent?.code.length === levels.town ? parent : district;
      return { scope, district, why: null };
    }
    const zone = place.district === null ? undefined : byId.get(place.district);
    if (zone === undefined || !unlisted.has(zone.id)) return null;
    const reported = new Set(
      place.pages.map((page) => divisionOf(districtsOfPages.get(page) ?? null)),
    );
    const [around, ...others] = [...reported];
    if (around === null || around === undefined || others.length > 0) return null;
    const why = `${zone.name}不在名录里，版面所报道的${around.name}只有一处`;
    return { scope: around, district: around, why };
  }

  function districtOf(division: Division | null): Division | undefined {
    const code = division?.code.slice(0, levels.district) ?? '';
    return code.length === levels.district ? divisions.get(code) : undefined;
  }

  function need(district: Division | undefined): void {
    if (district !== undefined && !divisions.isComplete(district.code)) {
      incomplete.set(district.code, district);
    }
  }
}
