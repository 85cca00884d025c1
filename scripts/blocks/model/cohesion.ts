import { wordPairs } from './word-pairs.ts';

/** How rare pairs of characters are: ⌊16 · ln(documents / documents with the pair)⌋ by hash. */
export type Rarity = Uint8Array;

export const raritySlots = 1 << 14;

/** Rarity-weighted counts of the pairs of characters of a text. */
export type Topic = { readonly pairs: ReadonlyMap<number, number>; readonly length: number };

/** Counts in how many of the texts each pair of characters stands. */
export function countRarity(texts: readonly string[]): Rarity {
  const counts = new Uint32Array(raritySlots);
  for (const text of texts) {
    for (const slot of new Set(wordPairs(text).map((pair) => pair & (raritySlots - 1))))
      counts[slot] = (counts[slot] ?? 0) + 1;
  }
  return Uint8Array.from(counts, (count) =>
    Math.min(255, Math.round(16 * Math.log((texts.length + 1) / (count + 0.5)))),
  );
}

/** What some texts are about. */
export function topicOf(texts: readonly string[], rarity: Rarity): Topic {
  const pairs = new Map<number, number>();
  for (const text of texts)
    for (const pair of wordPairs(text)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  let squares = 0;
  for (const [pair, count] of pairs) {
    const rare = (rarity[pair & (raritySlots - 1)] ?? 0) / 16;
    const weight = rare < 1 ? 0 : (1 + Math.log(count)) * rare;
    pairs.set(pair, weight);
    squares += weight * weight;
  }
  return { pairs, length: Math.sqrt(squares) };
}

/** From 0 (nothing in common) to 1 (the same): the cosine of two topics. */
export function cohesion(one: Topic, other: Topic): number {
  if (one.length === 0 || other.length === 0) return 0;
  const [small, large] = one.pairs.size < other.pairs.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [pair, weight] of small.pairs) sum += weight * (large.pairs.get(pair) ?? 0);
  return sum / (one.length * other.length);
}
