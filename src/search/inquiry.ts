import type { Engine, Finding } from './engine.ts';
import { type Choice, type Count, countsIn, type Facet, facets, narrowing } from './facets.ts';
import { askedForms, type Name, stemOf } from './names.ts';
import { type Order, type Question, runsOf } from './question.ts';
import type { Names } from './open-names.ts';
import { folded } from './tokens.ts';

/** What was found. */
export type Inquiry = {
  /** What is searched for and marked, as the search knows it. */
  readonly runs: readonly string[];
  /** Before filters. */
  readonly count: number;
  /** After filters. */
  readonly findings: readonly Finding[];
};

/** What was found under another form of the same place. */
export type AlsoFound = OtherForm & { readonly findings: readonly Finding[] };

/**
 * Asks for all that was typed.
 *
 * @throws where the index cannot be had
 */
export async function inquire(engine: Engine, question: Question): Promise<Inquiry> {
  const runs = runsOf(question.query);
  if (runs.length === 0) return { runs, count: 0, findings: [] };
  const all = await engine.find(runs);
  const passes = await filterOf(engine, question);
  return {
    runs,
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
 * Asks for the same place in its other forms.
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
  if (run === undefined || others.length > 0) return [];
  const forms = otherForms(run, await names.near(run));
  if (forms.length === 0) return [];
  const known = new Set((await engine.find(runs)).map(({ piece }) => piece));
  const passes = await filterOf(engine, question);
  const found: AlsoFound[] = [];
  for (const it of forms) {
    const findings = (await engine.find(runsOf(it.form))).filter(
      ({ piece }) => !known.has(piece) && (passes?.(piece) ?? true),
    );
    for (const { piece } of findings) known.add(piece);
    if (findings.length > 0)
      found.push({ ...it, findings: ranked(findings, question.order, noPieces) });
  }
  return found;
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
    choices.push(values.filter(({ name }) => names.includes(name)));
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
      return { facet, counts: countsIn(await engine.values(facet), new Set(pieces)) };
    }),
  );
}

/**
 * The order of results, as src/search/README.md explains it: the weightier part first, then
 * the very place before a longer name that contains it, then the newer piece.
 *
 * @param named - the pieces that speak of a place of exactly the name asked for
 */
export function ranked(
  findings: readonly Finding[],
  order: Order,
  named: ReadonlySet<number>,
): Finding[] {
  const nameOf = ({ piece }: Finding): number => (named.has(piece) ? 0 : 1);
  const byAge = (a: Finding, b: Finding): number => b.piece - a.piece;
  const compare: Record<Order, (a: Finding, b: Finding) => number> = {
    relevance: (a, b) => a.level - b.level || nameOf(a) - nameOf(b) || byAge(a, b),
    newest: byAge,
    oldest: (a, b) => byAge(b, a),
  };
  return [...findings].sort(compare[order]);
}

/** Another form of what was asked, under which the same place was printed. */
export type OtherForm = {
  readonly form: string;
  /** How the place is really called. */
  readonly place: string;
  /** Whether the form is that name, or its stem, and what was asked is the printed one. */
  readonly isName: boolean;
};

/**
 * The other forms of a place, where the query is one: 洹北街道 and 恒北街道, 洹北 and 恒北. Short
 * forms are none: on another page they mean another place.
 *
 * @param query - a single run, folded
 * @param names - the names that may fit
 * @returns each form once, none of them containing the query, which finds them anyway
 */
export function otherForms(query: string, names: readonly Name[]): OtherForm[] {
  const found = new Map<string, OtherForm>();
  for (const { kind, name, printed } of names) {
    if (kind !== 'place') continue;
    const all = [name, ...printed];
    const asked = all.find((form) => askedForms(form).map(folded).includes(query));
    if (asked === undefined) continue;
    const byStem = folded(asked) !== query;
    for (const other of all) {
      const form = byStem ? stemOf(other) : other;
      if (form.length > 1 && !folded(form).includes(query))
        found.set(form, { form, place: name, isName: other === name });
    }
  }
  return [...found.values()];
}
