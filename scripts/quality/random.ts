/** A number of at least 0, below 1, another at each call. */
export type Fraction = () => number;

/** Chance that can be repeated: the same seed gives the same numbers. */
export type Random = {
  readonly fraction: Fraction;
  /** A whole number from `low` up to and including `high`. */
  readonly between: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  /** The same entries in another order. */
  readonly shuffled: <Entry>(entries: readonly Entry[]) => Entry[];
};

/** Seeded by words and numbers, so that each use has numbers of its own. Mulberry32. */
export function randomOf(...seed: readonly (string | number)[]): Random {
  let state = hash(seed.join(' '));
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    fraction,
    between: (low, high) => low + Math.floor(fraction() * (high - low + 1)),
    chance: (probability) => fraction() < probability,
    shuffled: (entries) =>
      entries
        .map((entry) => ({ entry, at: fraction() }))
        .sort((a, b) => a.at - b.at)
        .map((it) => it.entry),
  };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value | 0;
}

/** One of several, by chance. */
export function pick<Entry>(fraction: Fraction, from: readonly Entry[]): Entry {
  const entry = from[Math.floor(fraction() * from.length)];
  if (entry === undefined) throw new Error('nothing to pick from');
  return entry;
}
