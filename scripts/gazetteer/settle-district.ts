import { levels, type Division } from './division.ts';
import type { Divisions } from './divisions.ts';
import { zonesNamed } from './zones.ts';

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
export function settleDistrict(evidence: DistrictEvidence, divisions: Divisions): SettledDistrict {
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
