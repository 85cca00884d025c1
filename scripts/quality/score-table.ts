import { f1, measures, sumOf, type Tallies } from './tally.ts';

/** Scores by the name of the page or of what else they are scores of. */
export type Scores = ReadonlyMap<string, Tallies>;

/**
 * The table of a run: a row a measure, over all and page by page. F1 to three digits, and over
 * all how many of how many are right.
 */
export function scoreTable(scores: Scores): string {
  const all = sumOf(scores.values());
  const columns = [...scores.values()];
  const rows = measures.flatMap((measure) => {
    const tally = all.get(measure);
    if (tally === undefined) return [];
    const cells = columns.map((tallies) => figure(tallies, measure).padStart(7));
    const many = `${tally.right}/${tally.want}`;
    return [`${measure.padEnd(22)}${figure(all, measure)}${many.padStart(9)}${cells.join('')}`];
  });
  const numbers = columns.map((_, index) => `(${index + 1})`.padStart(7)).join('');
  const legend = [...scores.keys()].map((name, index) => `(${index + 1}) ${name}`).join('  ');
  return [`${''.padEnd(22)}${'all'.padStart(14)}${numbers}`, ...rows, '', legend].join('\n');
}

function figure(tallies: Tallies, measure: (typeof measures)[number]): string {
  const tally = tallies.get(measure);
  return tally === undefined ? '' : f1(tally).toFixed(3);
}
