import { admit } from './admit.ts';
import type { Change } from './change.ts';
import type { DeskArchive } from './desk-page.ts';
import type { Obstacle, Wish } from './enter.ts';
import { whoOf, whyOf, type Proposal, type Spot } from './proposal.ts';
import type { Refusal, Sent } from './sent.ts';

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

/** What cannot go in with all the others is tried alone, so many times at most. */
const mostAlone = 200;

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
  let alone = 0;
  for (const [desk, proposals] of bySource) {
    const wishes = proposals.map((it) => wishFor(it, true, null));
    const lines = nearby.get(desk.page.source) ?? new Map<number, readonly Change[]>();
    for (const { wish, obstacle } of admit(desk, wishes, lines, divisions).refused) {
      // The editor may not want the others.
      if (alone++ < mostAlone) {
        if (admit(desk, [wish], new Map(), divisions).refused.length === 0) continue;
      }
      unfit.add(wish.proposal);
      refused.push(...wish.proposal.sent.map((sent) => refusalOf(sent, obstacle)));
    }
  }
  return { spots: spots.filter(([first]) => first === undefined || !unfit.has(first)), refused };
}

function refusalOf(sent: Sent, { rule, found, mend }: Obstacle): Refusal {
  const { line, column, from } = sent;
  const expected = 'a change of what is read that leaves every line something to say';
  const problem = { rule, file: from.file, line, column, found, expected, mend };
  return { problem, sent, excerpt: null };
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
