import type { Outcome } from './outcome.ts';
import { whoOf, type Proposal, type Spot } from './proposal.ts';
import type { Refusal } from './sent.ts';
import type { Verdict } from './sitting.ts';

/**
 * What has become of every correction: one outcome each, with the reason.
 *
 * @param verdicts - by the id of the proposal
 * @param rejected - what the editor rejected before: the reason by the id
 */
export function outcomesOf(
  spots: readonly Spot[],
  refused: readonly Refusal[],
  verdicts: ReadonlyMap<string, Verdict>,
  rejected: ReadonlyMap<string, string>,
): Outcome[] {
  const proposed = spots.flatMap((spot) =>
    spot.flatMap((proposal) => {
      const came = outcomeOf(proposal, spot, verdicts, rejected);
      return proposal.sent.map((sent): Outcome => {
        return { ...came, id: proposal.id, sent, problem: null, excerpt: null };
      });
    }),
  );
  const unfit = refused.map(({ problem, sent, excerpt }): Outcome => {
    const reason = `${problem.rule}: ${problem.found}`;
    return { kind: 'refused', reason, id: null, sent, problem, excerpt };
  });
  return [...proposed, ...unfit];
}

function outcomeOf(
  proposal: Proposal,
  spot: Spot,
  verdicts: ReadonlyMap<string, Verdict>,
  rejected: ReadonlyMap<string, string>,
): Pick<Outcome, 'kind' | 'reason'> {
  const { id, stance, about } = proposal;
  const verdict = verdicts.get(id);
  const { decision, obstacle } = verdict ?? { decision: null, obstacle: null };
  if (obstacle !== null) {
    const kind = obstacle.rule === 'correction-conflict' ? 'conflicting' : 'refused';
    return { kind, reason: `${obstacle.rule}: ${obstacle.found}` };
  }
  if (stance.kind === 'done' && decision?.what !== 'accept') {
    return { kind: 'done', reason: `the record has it${stance.sure ? '' : ' as probable'}` };
  }
  if (stance.kind === 'done' && stance.sure) return { kind: 'done', reason: 'the record has it' };
  if (decision?.what === 'accept') return { kind: 'applied', reason: '' };
  if (decision?.what === 'probable') return { kind: 'probable', reason: '' };
  if (decision?.what === 'reject') {
    return { kind: 'rejected', reason: decision.why ?? 'no reason was given' };
  }
  const before = rejected.get(id);
  if (before !== undefined && decision === null) return { kind: 'rejected', reason: before };
  const others = spot.filter((it) => it !== proposal);
  const accepted = others.find((it) => isEntered(verdicts.get(it.id)));
  if (accepted !== undefined) {
    const words = `“${accepted.change.text}” (${whoOf(accepted.sent)})`;
    return { kind: 'conflicting', reason: `correction-conflict: ${words} was accepted` };
  }
  if (others.length > 0) {
    const listed = others.slice(0, 3).map((it) => `“${it.change.text}” (${whoOf(it.sent)})`);
    const more = others.length > 3 ? ` and ${others.length - 3} more` : '';
    return {
      kind: 'conflicting',
      reason: `correction-conflict: of the same words others propose ${listed.join(', ')}${more}`,
    };
  }
  if (stance.kind === 'against') {
    const has = about.map((it) => `“${it.read}” → “${it.as}”`).join(', ');
    return { kind: 'conflicting', reason: `correction-conflict: the record has ${has}` };
  }
  return { kind: 'waiting', reason: decision?.why ?? 'nobody has decided' };
}

function isEntered(verdict: Verdict | undefined): boolean {
  const what = verdict?.decision.what;
  return verdict?.obstacle === null && (what === 'accept' || what === 'probable');
}
