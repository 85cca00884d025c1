import { type Division, divisionsOf, levels, printedForms } from './divisions.ts';
import { levelOf, type NamedPlace, resolvePlaces } from './resolve-places.ts';
import { zonesNamed } from './choose-district.ts';
import type { NationalList } from './national-list.ts';

/** What an archive keeps of the list. */
export type ChosenRows = {
  /** All provinces, cities and districts. */
  readonly wide: readonly Division[];
  /** By code of a district: its streets, towns, communities and villages. */
  readonly districts: ReadonlyMap<string, readonly Division[]>;
  /** Rows that decide which district a name of several stands for. */
  readonly namesakes: readonly Division[];
};

/**
 * Chooses what the archive needs: every district of which it names a street, town, community or
 * village, in full; and where several districts share a name, the rows by which one of them was
 * told from the others, so that the archive comes to the same answer without the whole list.
 */
export function chooseRows(
  places: readonly NamedPlace[],
  districtsOfPages: ReadonlyMap<string, string>,
  list: NationalList,
): ChosenRows {
  const wide = [...list.provinces, ...list.cities, ...list.districts];
  const top = divisionsOf(wide, new Set(), null);
  // Districts by name first, all that a name may stand for; then what lies in them.
  const shared = places
    .filter(({ kind }) => kind === 'district' || kind === 'city')
    .map((place) => ({ place, candidates: candidatesOf(place) }))
    .filter(({ candidates }) => candidates.length > 0);
  const candidates = new Set(shared.flatMap((it) => it.candidates.map(({ code }) => code)));
  for (const { code } of places) {
    if (typeof code === 'string') candidates.add(code.slice(0, levels.district));
  }
  const below = list.grassrootsOf(candidates);
  const full = divisionsOf([...wide, ...list.towns, ...below], new Set(), null);
  const { incomplete } = resolvePlaces(places, districtsOfPages, full);
  const rows = Map.groupBy([...list.towns, ...below], ({ code }) => code.slice(0, levels.district));
  const districts = new Map(
    incomplete.map(({ code }) => [code, rows.get(code) ?? []] as const).toSorted(byCode),
  );
  return { wide, districts, namesakes: namesakesOf() };

  function candidatesOf({ name }: NamedPlace): readonly Division[] {
    const exact = top.named(name, 'district');
    return exact.length > 0 ? exact : zonesNamed(name, top);
  }

  function namesakesOf(): Division[] {
    const found = new Map<string, Division>();
    for (const { place, candidates: several } of shared) {
      const isShort = top.named(place.name, 'district').length === 0;
      if (several.length === 1 && !isShort) continue;
      for (const { name, kind, district } of places) {
        if (district !== place.id) continue;
        for (const row of rowsNamed(name, levelOf[kind], several)) found.set(row.code, row);
      }
    }
    return [...found.values()].filter(({ code }) => !districts.has(code.slice(0, levels.district)));
  }

  /** A street or town wherever China has its name, a community in the districts in question. */
  function rowsNamed(
    name: string,
    level: string | null,
    several: readonly Division[],
  ): readonly Division[] {
    if (level === 'town') return full.named(name, 'town');
    if (level !== 'grassroots') return [];
    return full
      .named(name, 'grassroots')
      .filter((row) => several.some(({ code }) => row.code.startsWith(code)))
      .filter((row) => printedForms(row).includes(name));
  }
}

function byCode([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
