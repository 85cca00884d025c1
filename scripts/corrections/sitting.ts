import { admit } from './admit.ts';
import type { Change } from './change.ts';
import type { Decision } from './decision.ts';
import type { DeskArchive, DeskPage } from './desk-page.ts';
import type { Obstacle } from './enter.ts';
import type { Proposal, Spot } from './proposal.ts';
import { nearbyOf, wishFor, type Nearby } from './sift.ts';
import { writeUnchanged } from './write-record.ts';

/** What came of a decision; `obstacle`: why what was accepted could not be entered. */
export type Verdict = { readonly decision: Decision; readonly obstacle: Obstacle | null };

/** An editor at work: takes decisions, one or many at a time, and writes the records. */
export class Sitting {
  /** What came of the decisions so far, by the id of the proposal. */
  readonly verdicts = new Map<string, Verdict>();
  /** Paths of the records that were written. */
  readonly written = new Set<string>();
  readonly #divisions: DeskArchive['divisions'];
  readonly #nearby: Nearby;
  readonly #proposals: ReadonlyMap<string, Proposal>;
  /** Pages as they are after what was entered, by source. */
  readonly #desks = new Map<string, DeskPage>();

  constructor(spots: readonly Spot[], { divisions }: Pick<DeskArchive, 'divisions'>) {
    this.#divisions = divisions;
    this.#nearby = nearbyOf(spots);
    this.#proposals = new Map(spots.flat().map((it) => [it.id, it]));
  }

  /** @throws where a record cannot be written; those of the pages before are */
  async decide(decisions: ReadonlyMap<string, Decision>): Promise<void> {
    const wanted = new Map<string, Proposal[]>();
    for (const [id, decision] of decisions) {
      const proposal = this.#proposals.get(id);
      if (proposal === undefined) continue;
      this.verdicts.set(id, { decision, obstacle: null });
      if (decision.what === 'reject' || decision.what === 'leave') continue;
      if (isDoneAs(proposal, decision)) continue;
      const { source } = proposal.desk.page;
      wanted.set(source, [...(wanted.get(source) ?? []), proposal]);
    }
    for (const [source, proposals] of wanted) await this.#enter(source, proposals, decisions);
  }

  async #enter(
    source: string,
    proposals: readonly Proposal[],
    decisions: ReadonlyMap<string, Decision>,
  ): Promise<void> {
    const [first] = proposals;
    const before = this.#desks.get(source) ?? first?.desk;
    if (before === undefined) return;
    const wishes = proposals.map((it) => {
      const decision = decisions.get(it.id);
      return wishFor(it, decision?.what === 'accept', decision?.why ?? null);
    });
    const lines = this.#nearby.get(source) ?? new Map<number, readonly Change[]>();
    const { desk, refused } = admit(before, wishes, lines, this.#divisions);
    for (const { wish, obstacle } of refused) {
      const { id } = wish.proposal;
      const verdict = this.verdicts.get(id);
      if (verdict !== undefined) this.verdicts.set(id, { ...verdict, obstacle });
    }
    if (desk.recordText === null || desk.recordText === before.recordText) return;
    await writeUnchanged(desk.recordFile, before.recordText, desk.recordText);
    this.#desks.set(source, desk);
    this.written.add(desk.recordFile);
  }
}

/** Whether the record has it already, as sure as it is wanted. */
function isDoneAs({ stance }: Proposal, { what }: Decision): boolean {
  return stance.kind === 'done' && (stance.sure || what === 'probable');
}
