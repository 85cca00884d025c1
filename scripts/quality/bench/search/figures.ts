import type { Query } from './queries.ts';

/** How well and how fast an engine answered the queries; times in ms, weights in bytes. */
export type Figures = {
  readonly engine: string;
  /** What was fetched before the first query, by the first, by a later one in the median. */
  readonly before: number;
  readonly first: number;
  readonly later: number;
  readonly p50: number;
  readonly p95: number;
  readonly recall: number;
  readonly precision: number;
};

/** The value below which a share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

/**
 * @param queries - with the literal truth
 * @param answers - of each the pieces that were found
 * @returns of all that is to be found the share that was, and of all that was found the share that
 * is right
 */
export function judged(
  queries: readonly Query[],
  answers: readonly (readonly number[])[],
): { recall: number; precision: number } {
  let sought = 0;
  let found = 0;
  let right = 0;
  for (const [index, { pieces }] of queries.entries()) {
    const answer = new Set(answers[index]);
    sought += pieces.size;
    found += answer.size;
    for (const piece of answer) if (pieces.has(piece)) right += 1;
  }
  return { recall: right / Math.max(1, sought), precision: right / Math.max(1, found) };
}

/** The figures as a table, a line an engine. */
export function tableOf(figures: readonly Figures[]): string {
  const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(0);
  const rows = figures.map((it) => [
    it.engine,
    kilobytes(it.before),
    kilobytes(it.first),
    kilobytes(it.later),
    it.p50.toFixed(1),
    it.p95.toFixed(1),
    it.recall.toFixed(3),
    it.precision.toFixed(3),
  ]);
  const head = ['engine', 'before, KB', 'first, KB', 'later, KB', 'p50, ms', 'p95, ms'];
  const all = [[...head, 'recall', 'precision'], ...rows];
  const widths = (all[0] ?? []).map((_, column) =>
    Math.max(...all.map((row) => row[column]?.length ?? 0)),
  );
  return all
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
