import type { Sighting } from './page-texts.ts';

/** The names that a first reading of the page found, asked by where they would end. */
export type KnownNames = {
  /** Length of the longest known name that ends at `to`, found elsewhere than right there; 0: none. */
  readonly endingAt: (text: string, index: number, to: number) => number;
};

export const noKnownNames: KnownNames = { endingAt: () => 0 };

export function knownNames(first: readonly Sighting[]): KnownNames {
  const count = new Map<string, number>();
  const byTail = new Map<string, string[]>();
  const here = new Map<number, Map<number, string>>();
  for (const { name, text, to } of first) {
    const times = (count.get(name) ?? 0) + 1;
    count.set(name, times);
    if (times === 1) {
      const tail = name.slice(-3);
      byTail.set(tail, [...(byTail.get(tail) ?? []), name]);
    }
    const places = here.get(text) ?? new Map<number, string>();
    here.set(text, places.set(to, name));
  }
  return {
    endingAt: (text, index, to) => {
      const own = here.get(index)?.get(to);
      let longest = 0;
      for (const name of byTail.get(text.slice(Math.max(0, to - 3), to)) ?? []) {
        if (name.length <= longest || !text.endsWith(name, to)) continue;
        if (name !== own || (count.get(name) ?? 0) > 1) longest = name.length;
      }
      return longest;
    },
  };
}
