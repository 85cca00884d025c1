import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { correctionSchema } from '../../src/model/index.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { Verdict } from './decide.ts';
import { whoOf, type Proposal, type ProposalGroup } from './proposals.ts';
import type { Refusal, Sent } from './read-corrections.ts';
import { writeUnchanged } from './write-record.ts';

/**
 * What has become of a correction. `applied` and `probable`: it is in the record now; `done`: it was
 * there before; `rejected`: the editor said no; `waiting`: nobody has decided; `conflicting`: others
 * or the record say otherwise of the same words; `refused`: it cannot be applied.
 */
export const outcomeKinds = [
  'applied',
  'probable',
  'done',
  'rejected',
  'waiting',
  'conflicting',
  'refused',
] as const;

/** What became of one correction, or of something that should have been one. */
export type Outcome = {
  readonly kind: (typeof outcomeKinds)[number];
  /** Why; never blank but for what is in the record. */
  readonly reason: string;
  /** Of the proposal that it is part of; null where it came to none. */
  readonly id: string | null;
  readonly sent: Sent | null;
  /** What is wrong, of what is refused before it is a proposal. */
  readonly problem: Diagnostic | null;
  /** Of what is malformed, how much of its file is shown. */
  readonly excerpt: string | null;
};

/** What is still to be done by somebody. */
export const isLeft = ({ kind }: Outcome): boolean =>
  kind === 'waiting' || kind === 'conflicting' || kind === 'refused';

/** Whether the record has it. */
export const isInRecord = ({ kind }: Outcome): boolean =>
  kind === 'applied' || kind === 'probable' || kind === 'done';

/**
 * What has become of every correction: one outcome each, with the reason.
 *
 * @param verdicts - by the id of the proposal
 * @param rejected - what the editor rejected before: the reason by the id
 */
export function outcomesOf(
  groups: readonly ProposalGroup[],
  refused: readonly Refusal[],
  verdicts: ReadonlyMap<string, Verdict>,
  rejected: ReadonlyMap<string, string>,
): Outcome[] {
  const proposed = groups.flatMap((group) =>
    group.flatMap((proposal) => {
      const [kind, reason] = outcomeOf(proposal, group, verdicts, rejected);
      const came = { kind, reason, id: proposal.id, problem: null, excerpt: null };
      return proposal.sent.map((sent): Outcome => ({ ...came, sent }));
    }),
  );
  const unfit = refused.map((it): Outcome => {
    const reason = `${it.problem.rule}: ${it.problem.found}`;
    return { ...it, kind: 'refused', reason, id: null };
  });
  return [...proposed, ...unfit];
}

function outcomeOf(
  proposal: Proposal,
  group: ProposalGroup,
  verdicts: ReadonlyMap<string, Verdict>,
  rejected: ReadonlyMap<string, string>,
): [Outcome['kind'], reason: string] {
  const { id, stance, about } = proposal;
  const { decision = null, obstacle = null } = verdicts.get(id) ?? {};
  if (obstacle !== null) {
    const kind = obstacle.rule === 'correction-conflict' ? 'conflicting' : 'refused';
    return [kind, `${obstacle.rule}: ${obstacle.found}`];
  }
  if (stance.kind === 'done' && (stance.sure || decision?.what !== 'accept')) {
    const isOpen = !stance.sure;
    return ['done', `the record has it${isOpen ? ' as probable' : ''}`];
  }
  if (decision?.what === 'accept') return ['applied', ''];
  if (decision?.what === 'probable') return ['probable', ''];
  if (decision?.what === 'reject') return ['rejected', decision.why ?? 'no reason was given'];
  const before = rejected.get(id);
  if (before !== undefined && decision === null) return ['rejected', before];
  const others = group.filter((it) => it !== proposal);
  const nameOf = ({ change, sent }: Proposal) => `“${change.text}” (${whoOf(sent)})`;
  const accepted = others.find((it) => isEntered(verdicts.get(it.id)));
  if (accepted !== undefined) {
    return ['conflicting', `correction-conflict: ${nameOf(accepted)} was accepted`];
  }
  if (others.length > 0) {
    const more = others.length > 3 ? ` and ${others.length - 3} more` : '';
    const listed = others.slice(0, 3).map(nameOf).join(', ') + more;
    return ['conflicting', `correction-conflict: of the same words others propose ${listed}`];
  }
  if (stance.kind === 'against') {
    const has = about.map((it) => `“${it.read}” → “${it.as}”`).join(', ');
    return ['conflicting', `correction-conflict: the record has ${has}`];
  }
  return ['waiting', decision?.why ?? 'nobody has decided'];
}

function isEntered(verdict: Verdict | undefined): boolean {
  const what = verdict?.decision.what;
  return verdict?.obstacle === null && (what === 'accept' || what === 'probable');
}

/** A correction that is not in the record: all of it, what became of it, and why. */
const decidedSchema = z.strictObject({
  outcome: z.enum(outcomeKinds).exclude(['applied', 'probable', 'done']),
  reason: z.string(),
  id: z.string().optional().describe('of the proposal, as the review prints it'),
  from: z.string().describe('the file that it came in, with line and column'),
  ...correctionSchema.partial().shape,
  excerpt: z.string().optional().describe('of what is no correction, how it begins'),
});
type Decided = z.infer<typeof decidedSchema>;

const decidedFileSchema = z.strictObject({ decided: z.array(decidedSchema) });

const heading = ` What npm run corrections has not put into a record, and why. The command writes this file; what
 is rejected in it is not asked again. To ask again, remove the entry.`;

/** What is not in the record, and the text in which it was; null: nothing is yet. */
export type DecidedFile = {
  readonly file: string;
  readonly text: string | null;
  readonly decided: readonly Decided[];
};

/** @throws an error that says what is wrong with the file */
export async function readDecided(file: string): Promise<DecidedFile> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return { file, text: null, decided: [] };
    }
    throw error;
  }
  const parsed = decidedFileSchema.safeParse(parse(text));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return { file, text, decided: parsed.data.decided };
}

/** What the editor has rejected before: the reason by the id of the proposal. */
export function rejectedIn({ decided }: DecidedFile): Map<string, string> {
  return new Map(
    decided.flatMap(({ outcome, id, reason }) =>
      outcome === 'rejected' && id !== undefined ? [[id, reason] as const] : [],
    ),
  );
}

/**
 * Writes down what is not in a record. What was written before stays, but for what has now come to
 * something else; the same outcomes write the same bytes.
 */
export async function writeDecided(
  before: DecidedFile,
  outcomes: readonly Outcome[],
): Promise<void> {
  const entries = new Map(before.decided.map((it) => [keyOf(it), it]));
  for (const outcome of outcomes) entries.delete(keyOf(originOf(outcome)));
  for (const { kind, reason, ...it } of outcomes) {
    if (kind === 'applied' || kind === 'probable' || kind === 'done') continue;
    const origin = originOf(it);
    entries.set(keyOf(origin), { outcome: kind, reason, ...origin });
  }
  const sorted = [...entries].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  if (before.text === null && sorted.length === 0) return;
  const list = stringify({ decided: sorted.map(([, it]) => it) }, { lineWidth: 0 });
  const text = `#${heading.replaceAll('\n', '\n#')}\n${list}`;
  if (text !== before.text) await writeUnchanged(before.file, before.text, text);
}

type Origin = Omit<Decided, 'outcome' | 'reason'>;

function originOf({ id, sent, problem, excerpt }: Omit<Outcome, 'kind' | 'reason'>): Origin {
  const { line, column } = sent ?? problem ?? { line: null, column: null };
  const file = path.basename(sent?.from.file ?? problem?.file ?? '');
  return {
    ...(id === null ? {} : { id }),
    from: [file, line, column].filter((it) => it !== null).join(':'),
    ...sent?.correction,
    ...(excerpt === null ? {} : { excerpt }),
  };
}

/** The same words sent again, in whatever file, are the same. In the order of source and line. */
function keyOf({ source, line, read, as, why, who, from, excerpt }: Origin): string {
  return source === undefined
    ? JSON.stringify(['', from, excerpt])
    : JSON.stringify([source, String(line).padStart(9), read, as, why, who]);
}
