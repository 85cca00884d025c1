/**
 * What it costs to find a sequence somewhere within another: the least sum of substitutions,
 * and of 1 for each element left out or put in. What stands before and after is free.
 *
 * @param sought - the sequence that must be matched whole
 * @param within - the sequence in which its best place is looked for
 * @param substitution - cost of taking one element for another, 0 where they are the same
 */
export function costWithin<T>(
  sought: readonly T[],
  within: readonly T[],
  substitution: (a: T, b: T) => number,
): number {
  let above = new Array<number>(within.length + 1).fill(0);
  for (const [i, a] of sought.entries()) {
    const row = [i + 1];
    for (const [j, b] of within.entries()) {
      row.push(
        Math.min(cell(above, j) + substitution(a, b), cell(above, j + 1) + 1, cell(row, j) + 1),
      );
    }
    above = row;
  }
  return Math.min(...above);
}

function cell(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

/** 0 for the same letter, 1 for another. */
export const letterCost = (a: string, b: string): number => (a === b ? 0 : 1);
