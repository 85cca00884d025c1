/**
 * How often two characters stand together in running text, as counts in a table that is looked
 * up by a hash of the pair. It tells whether text reads on over a line end:
 *
 *     …把背街小巷 | 整治列为…     街小巷整: seldom
 *     …先后投入资金二 | 百余万元   二百: often
 */
export type SeamTable = {
  /** Counts of pairs, as logarithms (in eighths, less 1; 0 is "never"). */
  readonly pairs: Uint8Array;
  /** Counts of single characters, likewise. */
  readonly singles: Uint8Array;
  /** All pairs counted. */
  readonly total: number;
};

const pairSlots = 1 << 15;
const singleSlots = 1 << 12;

/** Counts the pairs of Han characters in texts with half-width marks. */
export function countSeams(texts: Iterable<string>): SeamTable {
  const pairs = new Float64Array(pairSlots);
  const singles = new Float64Array(singleSlots);
  let total = 0;
  for (const text of texts) {
    for (let at = 0; at + 1 < text.length; at++) {
      const left = text.charCodeAt(at);
      const pair = pairSlot(left, text.charCodeAt(at + 1));
      const single = singleSlot(left);
      pairs[pair] = (pairs[pair] ?? 0) + 1;
      singles[single] = (singles[single] ?? 0) + 1;
      total++;
    }
  }
  return { pairs: pack(pairs), singles: pack(singles), total };
}

/**
 * How much more often (above 0) or seldom (below 0) two characters stand together than they
 * would by chance, as a natural logarithm.
 */
export function seamOf({ pairs, singles, total }: SeamTable, left: string, right: string): number {
  const a = left.charCodeAt(left.length - 1);
  const b = right.charCodeAt(0);
  const both = unpack(pairs[pairSlot(a, b)] ?? 0) + 0.3;
  const one = unpack(singles[singleSlot(a)] ?? 0) + 3;
  const other = unpack(singles[singleSlot(b)] ?? 0) + 3;
  return Math.log((both * total) / (one * other));
}

function pairSlot(left: number, right: number): number {
  return (Math.imul(left, 31_337) ^ Math.imul(right, 7919)) & (pairSlots - 1);
}

function singleSlot(unit: number): number {
  return (unit ^ (unit >> 12)) & (singleSlots - 1);
}

function pack(counts: Float64Array): Uint8Array {
  return Uint8Array.from(counts, (count) =>
    count === 0 ? 0 : Math.min(255, 1 + Math.round(16 * Math.log(count))),
  );
}

function unpack(byte: number): number {
  return byte === 0 ? 0 : Math.exp((byte - 1) / 16);
}
