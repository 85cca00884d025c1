import type { FacetValue } from '../facets/facet-table.ts';
import { type Choice, type Count, countsIn, narrowing } from '../facets/narrow.ts';
import type { Names } from '../names/ask/open-names.ts';
import { type Facet, facets } from '../record.ts';
import { looksTraditional, simplify } from '../simplify/simplify.ts';
import { otherForms } from './also.ts';
import type { Engine } from './engine.ts';
import { runsOf } from './query.ts';
import type { Question } from './question.ts';
import { type Finding, ranked } from './ranking.ts';

/** What was found. */
export type Inquiry = {
  /** What is searched for and marked: what was typed, or its simplified form. */
  readonly runs: readonly string[];
  /** Set where what was typed stands nowhere, but its simplified form does. */
  readonly simplified: string | null;
  /** Before filters. */
  readonly count: number;
  /** After filters. */
  readonly findings: readonly Finding[];
};

/** What was found under another form of the same place, or in simplified characters besides. */
export type AlsoFound = {
  readonly why: 'name' | 'printed' | 'simplified';
  readonly form: string;
  readonly findings: readonly Finding[];
};

/**
 * Asks exactly what was typed; where that stands nowhere and has traditional characters, what it is
 * in simplified ones.
 *
 * @throws where the index cannot be fetched
 */
export async function inquire(engine: Engine, names: Names, question: Question): Promise<Inquiry> {
  const typed = runsOf(question.query);
  if (typed.length === 0) return { runs: [], simplified: null, count: 0, findings: [] };
  const found = await engine.find(typed);
  const instead = found.length === 0 ? await simplifiedRuns(names, typed) : null;
  const all = instead ? await engine.find(instead) : found;
  const simplified = instead && all.length > 0 ? instead : null;
  const passes = await filterOf(engine, question);
  return {
    runs: simplified ?? typed,
    simplified: simplified?.join(' ') ?? null,
    count: all.length,
    findings: passes ? all.filter(({ piece }) => passes(piece)) : all,
  };
}

/** Puts what was found into the order asked for. */
export async function inOrder(
  engine: Engine,
  { order }: Question,
  { runs, findings }: Inquiry,
): Promise<Finding[]> {
  const [run, ...others] = runs;
  const single = order === 'relevance' && others.length === 0 ? run : undefined;
  return ranked(findings, order, single === undefined ? noPieces : await engine.named(single));
}

const noPieces: ReadonlySet<number> = new Set();

/**
 * Asks for the same place in its other forms, and for what was typed in simplified characters.
 *
 * @returns only what the inquiry itself has not found, and only where there is something
 */
export async function inquireFurther(
  engine: Engine,
  names: Names,
  question: Question,
  { runs }: Inquiry,
): Promise<AlsoFound[]> {
  const [run, ...others] = runs;
  const forms =
    run !== undefined && others.length === 0 ? otherForms(run, await names.near(run)) : [];
  const asked: Omit<AlsoFound, 'findings'>[] = forms.map(({ form, isName }) => ({
    form,
    why: isName ? 'name' : 'printed',
  }));
  const simplified = (await simplifiedRuns(names, runs))?.join(' ');
  if (simplified !== undefined) asked.push({ form: simplified, why: 'simplified' });
  if (asked.length === 0) return [];
  const known = new Set((await engine.find(runs)).map(({ piece }) => piece));
  const passes = await filterOf(engine, question);
  const found: AlsoFound[] = [];
  for (const it of asked) {
    const findings = (await engine.find(runsOf(it.form))).filter(
      ({ piece }) => !known.has(piece) && (passes?.(piece) ?? true),
    );
    for (const { piece } of findings) known.add(piece);
    if (findings.length > 0)
      found.push({ ...it, findings: ranked(findings, question.order, noPieces) });
  }
  return found;
}

async function simplifiedRuns(names: Names, runs: readonly string[]): Promise<string[] | null> {
  if (!runs.some(looksTraditional)) return null;
  const table = await names.traditional();
  const simplified = runs.map((run) => simplify(run, table));
  return simplified.join() === runs.join() ? null : simplified;
}

/** What a piece must pass; null where nothing is chosen. */
async function filterOf(
  engine: Engine,
  question: Question,
  except?: Facet,
): Promise<((piece: number) => boolean) | null> {
  const choices: Choice[] = [];
  for (const facet of facets) {
    const names = facet === except ? [] : (question.chosen[facet] ?? []);
    if (names.length === 0) continue;
    const values = await engine.values(facet);
    choices.push({ facet, values: values.filter(({ name }) => names.includes(name)) });
  }
  return choices.length > 0 ? narrowing(choices) : null;
}

/** The values of a facet that readers may choose, each with its count. */
export type FacetCounts = { readonly facet: Facet; readonly counts: readonly Count[] };

/** Counts of each facet in what was found, narrowed by the other facets. */
export async function countFacets(
  engine: Engine,
  question: Question,
  runs: readonly string[],
): Promise<FacetCounts[]> {
  const all = (await engine.find(runs)).map(({ piece }) => piece);
  return Promise.all(
    facets.map(async (facet) => {
      const passes = await filterOf(engine, question, facet);
      const pieces = passes ? all.filter(passes) : all;
      const values: readonly FacetValue[] = await engine.values(facet);
      return { facet, counts: countsIn(values, pieces) };
    }),
  );
}
