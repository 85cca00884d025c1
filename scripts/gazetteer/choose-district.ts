import { type Division, type Divisions, levels } from './divisions.ts';

/** What the pages say of a district, by which it can be told from others of its name. */
export type DistrictEvidence = {
  readonly name: string;
  /** The city or province in which a page puts it. */
  readonly parent: Division | null;
  /** Streets, towns, communities and villages that the pages put into it. */
  readonly witnesses: readonly { readonly name: string; readonly level: 'town' | 'grassroots' }[];
  /** Cities that are named on the same pages. */
  readonly cities: readonly Division[];
};

export type SettledDistrict =
  | { readonly division: Division; readonly why: string }
  | {
      readonly division: null;
      readonly candidates: readonly Division[];
      /** true: the list has the name, but not in the city that the page names. */
      readonly elsewhere: boolean;
    };

/**
 * Which listed district a name stands for. 北关区 is one in all China; 鼓楼区 is four and 示范区
 * seven: what the page says of it decides, and where that leaves a choice, nothing is decided.
 */
export function chooseDistrict(evidence: DistrictEvidence, divisions: Divisions): SettledDistrict {
  const { name, parent } = evidence;
  const exact = divisions.named(name, 'district');
  const isShort = exact.length === 0;
  const pool = isShort ? zonesNamed(name, divisions) : exact;
  const within = pool.filter(({ code }) => parent === null || code.startsWith(parent.code));
  if (within.length === 0) {
    return { division: null, candidates: pool, elsewhere: pool.length > 0 };
  }
  const [only] = within;
  if (only !== undefined && within.length === 1) {
    const city = cityOf(only, divisions);
    if (parent !== null && (isShort ? parent === city : pool.length > 1)) {
      return { division: only, why: `版面写明属${parent.name}` };
    }
    if (isShort && city !== null && name.startsWith(city.name.replace(/市$/u, ''))) {
      return { division: only, why: `名称里写明属${city.name}` };
    }
    if (!isShort) return { division: only, why: `名录里全国只有一处“${name}”` };
  }
  return (
    byWitnesses(evidence, within, isShort, divisions) ??
    byCity(evidence, within) ?? { division: null, candidates: within, elsewhere: false }
  );
}

function cityOf({ code }: Division, divisions: Divisions): Division | null {
  return divisions.get(code.slice(0, levels.city)) ?? null;
}

/**
 * The one candidate that has all the streets, towns and communities that any candidate has. A
 * zone's short name needs more: many zones are in no list, so either a street or town of a name
 * that China has nowhere else, or two of them.
 */
function byWitnesses(
  { name, witnesses }: DistrictEvidence,
  candidates: readonly Division[],
  isShort: boolean,
  divisions: Divisions,
): SettledDistrict | null {
  const found = candidates.map((division) => ({
    division,
    names: new Set(
      witnesses
        .filter((it) =>
          divisions.named(it.name, it.level).some(({ code }) => code.startsWith(division.code)),
        )
        .map((it) => it.name),
    ),
  }));
  const best = found.toSorted((a, b) => b.names.size - a.names.size)[0];
  if (best === undefined || best.names.size === 0) return null;
  const others = found.filter((it) => it !== best);
  if (others.some(({ names }) => names.size === best.names.size || !names.isSubsetOf(best.names))) {
    return null;
  }
  const unique = witnesses.some(
    (it) =>
      best.names.has(it.name) &&
      it.level === 'town' &&
      divisions.named(it.name, 'town').every(({ code }) => code.startsWith(best.division.code)),
  );
  if (isShort && !unique && best.names.size < 2) return null;
  const shown = [...best.names].slice(0, 3).join('、');
  return {
    division: best.division,
    why: `名录里可称“${name}”的有${String(candidates.length)}处，其中只有${best.division.name}有${shown}`,
  };
}

/** The candidate in the city that the pages name, where they name one city only. */
function byCity(
  { cities }: DistrictEvidence,
  candidates: readonly Division[],
): SettledDistrict | null {
  const [city, ...more] = cities;
  if (city === undefined || more.length > 0) return null;
  const [division, ...rest] = candidates.filter(({ code }) => code.startsWith(city.code));
  if (division === undefined || rest.length > 0) return null;
  return { division, why: `同版写到的市只有${city.name}` };
}

/**
 * Zones that are governed as districts are, with the short forms in daily use and the endings
 * that the list has for them (names of the zones: 中国开发区审核公告目录, 2018).
 */
const zones: readonly (readonly [short: RegExp, listed: RegExp])[] = [
  [/(?:城乡一体化)?示范区$/u, /示范区$/u],
  [/高新(?:技术)?(?:产业)?(?:开发)?区$/u, /高新(?:技术)?(?:产业)?(?:开发)?区$/u],
  [/经(?:济)?(?:技术)?开(?:发)?区$/u, /经济(?:技术)?开发区$/u],
  [/开发区$/u, /开发区$/u],
  [/产业集聚区$/u, /产业集聚区$/u],
  [/航空港区$|空港区$/u, /空港.*区$/u],
  [/新区$/u, /新区$/u],
];

/**
 * The districts that a zone's short name may stand for: 示范区 for every listed …示范区,
 * 安阳高新区 for 安阳高新技术产业开发区. What stands before the zone's word must be in the listed
 * name too: 中原高新区 is in no list.
 */
export function zonesNamed(name: string, divisions: Divisions): Division[] {
  const zone = zones.find(([short]) => short.test(name));
  if (zone === undefined) return [];
  const [short, listed] = zone;
  const before = name.replace(short, '').replace(/市$/u, '');
  return divisions.districts.filter(
    (it) => listed.test(it.name) && it.name.replace(listed, '').includes(before),
  );
}
