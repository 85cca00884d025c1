/** One page of the site with a part of a list that is too long for one; short lists have one. */
export interface Sheet<T> {
  readonly entries: readonly T[];
  /** From 1. */
  readonly number: number;
  /** How many sheets the list has. */
  readonly count: number;
  /** How many entries the whole list has. */
  readonly total: number;
}

/**
 * How many entries a sheet holds, so that no page grows with the archive: an entry of each kind
 * weighs 0.2 to 2 KB of HTML, a sheet seldom more than 100 KB.
 */
export const sheetLength = {
  /** Pieces that name a place, each with the sentences that do. */
  mentions: 50,
  /** Pieces that somebody signed. */
  signed: 100,
  /** Pieces by the day of their news. */
  chronicle: 200,
  photographs: 60,
  /** Printed pages of one year. */
  pastPages: 250,
  /** Pages in the state of the text, each with its first doubts. */
  pageStates: 40,
  /** Names in a directory. */
  names: 600,
} as const;

/**
 * Cuts a list into sheets.
 *
 * @param entries - in the order in which they are shown
 * @param most - how many entries a sheet holds, at least 1
 * @returns at least one sheet; the only one of an empty list is empty
 */
export function sheetsOf<T>(entries: readonly T[], most: number): Sheet<T>[] {
  const count = Math.max(1, Math.ceil(entries.length / most));
  return Array.from({ length: count }, (_, index) => ({
    entries: entries.slice(index * most, (index + 1) * most),
    number: index + 1,
    count,
    total: entries.length,
  }));
}

/** What a sheet is called: `安阳市`, `安阳市（第2页）`. */
export function sheetTitle(title: string, { number }: { readonly number: number }): string {
  return number === 1 ? title : `${title}（第${number}页）`;
}

/** Where in a list something begins that a reader may want to jump to: a year, an initial. */
export interface Landmark<K> {
  readonly key: K;
  /** How many entries of the whole list belong to it. */
  readonly size: number;
  /** Number of the sheet on which it begins. */
  readonly sheet: number;
}

/**
 * @param sheets - all sheets of a list
 * @param keyOf - what an entry belongs to; entries of one key stand together
 * @returns in the order of the list
 */
export function landmarksOf<T, K>(
  sheets: readonly Sheet<T>[],
  keyOf: (entry: T) => K,
): Landmark<K>[] {
  const found = new Map<K, Landmark<K>>();
  for (const { number, entries } of sheets) {
    for (const entry of entries) {
      const key = keyOf(entry);
      const { size = 0, sheet = number } = found.get(key) ?? {};
      found.set(key, { key, size: size + 1, sheet });
    }
  }
  return [...found.values()];
}

/**
 * The numbers that a pager names: the first, the last, and those beside the present one.
 *
 * @returns in order; null for each gap
 */
export function numbersAround(number: number, count: number): (number | null)[] {
  const named = [1, number - 1, number, number + 1, count];
  const numbers = [...new Set(named.filter((it) => it >= 1 && it <= count))];
  return numbers.flatMap((it, index) => {
    const before = numbers[index - 1] ?? it - 1;
    if (it - before === 2) return [it - 1, it];
    return it - before > 2 ? [null, it] : [it];
  });
}
