/** What is measured, in the order of the table. */
export const measures = [
  'lines accounted once',
  'pieces',
  'title block',
  'kicker',
  'headline',
  'deck',
  'kind',
  'series',
  'section',
  'dateline marker',
  'dateline date',
  'bylines',
  'long paragraphs',
  'paragraphs',
  'crossheads',
  'captions',
  'caption credits',
  'sure emendations',
] as const;
export type Measure = (typeof measures)[number];

/** `right` of `got` answers are right; `want` were asked for. */
export type Tally = { readonly right: number; readonly got: number; readonly want: number };

export type Tallies = ReadonlyMap<Measure, Tally>;

/** F1: the harmonic mean of precision and recall; 1 where nothing was asked for or answered. */
export function f1(tally: Tally): number {
  const all = tally.got + tally.want;
  return all === 0 ? 1 : (2 * tally.right) / all;
}

/** Collects tallies measure by measure. */
export class TallySheet {
  readonly #tallies = new Map<Measure, Tally>();

  add(measure: Measure, right: number, got: number, want: number): void {
    const before = this.#tallies.get(measure) ?? { right: 0, got: 0, want: 0 };
    this.#tallies.set(measure, {
      right: before.right + right,
      got: before.got + got,
      want: before.want + want,
    });
  }

  /** One question that has one answer. */
  ask(measure: Measure, isRight: boolean): void {
    this.add(measure, isRight ? 1 : 0, 1, 1);
  }

  get tallies(): Tallies {
    return this.#tallies;
  }
}

/** The sum of several pages. */
export function sumOf(all: Iterable<Tallies>): Tallies {
  const sheet = new TallySheet();
  for (const tallies of all) {
    for (const [measure, { right, got, want }] of tallies) sheet.add(measure, right, got, want);
  }
  return sheet.tallies;
}

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
