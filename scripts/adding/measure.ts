import path from 'node:path';
import { readRecords } from '../record/read-records.ts';
import type { Divisions } from '../gazetteer/divisions.ts';
import { readSources } from '../source/read-sources.ts';
import { coverage } from './coverage.ts';
import { askPage } from './questions/ask-page.ts';
import { askedPage } from './questions/asked-page.ts';

/** How well the questions of an archive's pages, taken as strangers, meet what its editors decided. */
export type Measured = {
  readonly pages: readonly {
    readonly source: string;
    readonly decisions: number;
    readonly asked: number;
    readonly questions: number;
    readonly answered: number;
    /** Decisions that were not asked for: key and line. */
    readonly missed: readonly string[];
  }[];
  readonly decisions: number;
  readonly asked: number;
  readonly questions: number;
  readonly answered: number;
  /** By kind: how many questions there are, and how many the records answer. */
  readonly kinds: ReadonlyMap<string, { readonly questions: number; readonly answered: number }>;
};

/**
 * Asks every page of an archive as if it had no record, and holds the questions against the record.
 *
 * @param content - the content folder
 * @throws where a source or a record cannot be read
 */
export async function measure(content: string, divisions: Divisions): Promise<Measured> {
  const sources = await readSources(path.join(content, 'sources'), true);
  const records = readRecords(sources);
  const [problem] = [...sources.problems, ...records.problems];
  if (problem !== undefined) throw new Error(`${problem.file}: ${problem.found}`);
  const kinds = new Map<string, { questions: number; answered: number }>();
  const pages = sources.pages.flatMap((source) => {
    const record = records.byPage.get(source.id)?.record;
    if (record === undefined) return [];
    const held = coverage(record, askPage(askedPage(source, divisions)).questions, source);
    for (const { question, isAnswered } of held.questions) {
      const known = kinds.get(question.kind) ?? { questions: 0, answered: 0 };
      known.questions += 1;
      if (isAnswered) known.answered += 1;
      kinds.set(question.kind, known);
    }
    return [
      {
        source: source.source,
        decisions: held.decisions.length,
        asked: held.decisions.filter((it) => it.isAsked).length,
        questions: held.questions.length,
        answered: held.questions.filter((it) => it.isAnswered).length,
        missed: held.decisions
          .filter((it) => !it.isAsked)
          .map(({ decision: { key, value } }) => `${key} ${JSON.stringify(value)}`),
      },
    ];
  });
  const sum = (field: 'decisions' | 'asked' | 'questions' | 'answered'): number =>
    pages.reduce((total, it) => total + it[field], 0);
  return {
    pages,
    decisions: sum('decisions'),
    asked: sum('asked'),
    questions: sum('questions'),
    answered: sum('answered'),
    kinds,
  };
}

/** One line a page, what was missed under it, one for all of them; then one line a kind of question. */
export function measureTable({ pages, kinds, ...all }: Measured): string {
  const row = (name: string, it: typeof all): string =>
    [
      name.padEnd(30),
      `${String(it.asked)} of ${String(it.decisions)} decisions asked for (${percent(it.asked, it.decisions)})`,
      `${String(it.answered)} of ${String(it.questions)} questions answered (${percent(it.answered, it.questions)})`,
    ].join('  ');
  return [
    ...pages.flatMap((it) => [
      row(it.source, it),
      ...it.missed.map((missed) => `    missed: ${missed}`),
    ]),
    row('all', all),
    ...[...kinds].map(
      ([kind, it]) =>
        `  ${kind.padEnd(28)}  ${String(it.answered)} of ${String(it.questions)} questions answered`,
    ),
  ].join('\n');
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
}
