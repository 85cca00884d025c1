import type { TextHistoryRow } from '../../src/model/index.ts';

/**
 * Puts rows together: of a day that both have, the found one counts, with the score of the written
 * one where it found none itself. A row that says what the one before it said is left out.
 *
 * @param written - rows that were written down before, of which a clone may not know any more
 * @param found - rows found in the history now
 * @returns the oldest first
 */
export function mergeRows(
  written: readonly TextHistoryRow[],
  found: readonly TextHistoryRow[],
): TextHistoryRow[] {
  const rows = new Map(written.map((row) => [row.day, row]));
  for (const row of found) {
    rows.set(row.day, { ...row, score: row.score ?? rows.get(row.day)?.score ?? null });
  }
  const inOrder = [...rows.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
  return inOrder.filter((row, index) => !saysTheSame(row, inOrder[index - 1]));
}

function saysTheSame(row: TextHistoryRow, before: TextHistoryRow | undefined): boolean {
  return (
    before !== undefined && JSON.stringify({ ...row, day: before.day }) === JSON.stringify(before)
  );
}
