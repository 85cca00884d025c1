/** Cost of taking one element for another, 0 where they are the same, at most 1. */
export type Substitution<T> = (a: T, b: T) => number;

/** 0 for the same letter, 1 for another. */
export const letterCost: Substitution<string> = (a, b) => (a === b ? 0 : 1);

/**
 * The edit distance of two sequences: the least sum of substitutions, and of 1 for each element
 * left out or put in.
 */
export function distance<T>(a: readonly T[], b: readonly T[], cost: Substitution<T>): number {
  const start = Array.from({ length: b.length + 1 }, (_, index) => index);
  return lastRow(a, b, cost, start).at(-1) ?? 0;
}

/**
 * The edit distance of a sequence and that part of another which is nearest to it.
 *
 * @param sought - the sequence that must be matched whole
 * @param within - the sequence of which any part may match
 */
export function distanceWithin<T>(
  sought: readonly T[],
  within: readonly T[],
  cost: Substitution<T>,
): number {
  const start = new Array<number>(within.length + 1).fill(0);
  return Math.min(...lastRow(sought, within, cost, start));
}

function lastRow<T>(
  a: readonly T[],
  b: readonly T[],
  cost: Substitution<T>,
  start: readonly number[],
): readonly number[] {
  let above = start;
  for (const x of a) {
    const row = [(above[0] ?? 0) + 1];
    for (const [index, y] of b.entries()) {
      const replaced = (above[index] ?? 0) + cost(x, y);
      const leftOut = (above[index + 1] ?? 0) + 1;
      const putIn = (row[index] ?? 0) + 1;
      row.push(Math.min(replaced, leftOut, putIn));
    }
    above = row;
  }
  return above;
}
