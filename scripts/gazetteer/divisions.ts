import { isFiller, levels, printedForms, type Division } from './division.ts';

/** What the archive knows of the national list: all districts, and some of them in full. */
export type Divisions = {
  /** The day on which the list stood so; null where there is no list. */
  readonly asOf: string | null;
  readonly get: (code: string) => Division | undefined;
  /** Divisions of a level that a page may print so. */
  readonly named: (form: string, level: keyof typeof levels) => readonly Division[];
  /** All districts, in the order of their codes. */
  readonly districts: readonly Division[];
  /** The divisions right below one, in the order of their codes. */
  readonly below: (code: string) => readonly Division[];
  /** Where a division lies, widest first, without itself and without rows that only fill a level. */
  readonly around: (code: string) => readonly Division[];
  /** Whether the streets, towns, communities and villages of a district are known. */
  readonly isComplete: (district: string) => boolean;
};

/**
 * @param rows - provinces, cities and districts, and whatever is known below them
 * @param complete - codes of the districts that are there in full
 */
export function divisionsOf(
  rows: Iterable<Division>,
  complete: ReadonlySet<string>,
  asOf: string | null,
): Divisions {
  const byCode = new Map<string, Division>();
  for (const row of rows) byCode.set(row.code, row);
  const sorted = [...byCode.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const byForm = new Map<string, Division[]>();
  const byParent = new Map<string, Division[]>();
  for (const row of sorted) {
    for (const form of printedForms(row)) {
      const key = `${String(row.code.length)} ${form}`;
      const known = byForm.get(key);
      if (known === undefined) byForm.set(key, [row]);
      else known.push(row);
    }
    const parent = parentCode(row.code);
    const siblings = byParent.get(parent);
    if (siblings === undefined) byParent.set(parent, [row]);
    else siblings.push(row);
  }
  return {
    asOf,
    get: (code) => byCode.get(code),
    named: (form, level) => byForm.get(`${String(levels[level])} ${form}`) ?? [],
    districts: sorted.filter(({ code }) => code.length === levels.district),
    below: (code) => byParent.get(code) ?? [],
    around: (code) => {
      const chain: Division[] = [];
      for (let up = parentCode(code); up !== ''; up = parentCode(up)) {
        const division = byCode.get(up);
        if (division !== undefined && !isFiller(division)) chain.unshift(division);
      }
      return chain;
    },
    isComplete: (district) => complete.has(district),
  };
}

/** An archive without any list: every place is attested only. */
export const noDivisions: Divisions = divisionsOf([], new Set(), null);

/** 410503 of 410503004; empty for a province. */
function parentCode(code: string): string {
  const lengths = Object.values(levels).filter((it) => it < code.length);
  return code.slice(0, lengths.at(-1) ?? 0);
}
