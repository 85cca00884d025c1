import { admit } from './admit.ts';
import type { Change } from './change.ts';
import type { DeskArchive } from './desk-page.ts';
import type { Wish } from './enter.ts';
import { whoOf, whyOf, type Proposal, type Spot } from './proposal.ts';
import type { Refusal } from './sent.ts';

/** All that is proposed, by source and line: what an entry quotes leaves room for the others. */
export type Nearby = ReadonlyMap<string, ReadonlyMap<number, readonly Change[]>>;

export function nearbyOf(spots: readonly Spot[]): Nearby {
  const bySource = new Map<string, Map<number, Change[]>>();
  for (const { desk, line, change, stance } of spots.flat()) {
    if (stance.kind === 'done') continue;
    const byLine = bySource.get(desk.page.source) ?? new Map<number, Change[]>();
    bySource.set(desk.page.source, byLine);
    byLine.set(line, [...(byLine.get(line) ?? []), change]);
  }
  return bySource;
}

/**
 * Enters, for trial, what nobody is against, and refuses what the record or the pipeline does not
 * take. Of proposals in conflict the one that is accepted is tried when it is.
 */
export function sift(
  spots: readonly Spot[],
  { divisions }: Pick<DeskArchive, 'divisions'>,
): { readonly spots: readonly Spot[]; readonly refused: readonly Refusal[] } {
  const nearby = nearbyOf(spots);
  const bySource = Map.groupBy(
    spots.flatMap((spot) => (isFree(spot) ? spot : [])),
    (it) => it.desk,
  );
  const unfit = new Set<Proposal>();
  const refused: Refusal[] = [];
  for (const [desk, proposals] of bySource) {
    const wishes = proposals.map((it) => wishFor(it, true, null));
    const lines = nearby.get(desk.page.source) ?? new Map<number, readonly Change[]>();
    for (const { wish, obstacle } of admit(desk, wishes, lines, divisions).refused) {
      unfit.add(wish.proposal);
      for (const sent of wish.proposal.sent) {
        const { rule, found, mend } = obstacle;
        const { line, column } = sent;
        const expected = 'a change of what is read that leaves every line something to say';
        const file = sent.from.file;
        refused.push({
          problem: { rule, file, line, column, found, expected, mend },
          sent,
          excerpt: null,
        });
      }
    }
  }
  return { spots: spots.filter(([first]) => first === undefined || !unfit.has(first)), refused };
}

/** One proposal, and the record says nothing of its words. */
export function isFree([first, another]: Spot): boolean {
  return first?.stance.kind === 'free' && another === undefined;
}

/** @param why - the editor's reason; null: the readers' */
export function wishFor(proposal: Proposal, sure: boolean, why: string | null): Wish {
  const { sent } = proposal;
  return { proposal, sure, why: why ?? whyOf(sent), who: whoOf(sent) };
}
