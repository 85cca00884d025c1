import type { Decision, Entry, Obstacle } from './enter.ts';
import type { CorrectableArchive, CorrectablePage } from './open-archive.ts';
import { isFree, readersOf, type Proposal, type ProposalGroup } from './proposals.ts';
import { enterAll } from './try-record.ts';
import { writeUnchanged } from './write-record.ts';

/** Decisions by the id of the proposal. */
type Decisions = ReadonlyMap<string, Decision>;

/** What was asked for on the command line: words (`all`, `agreed`) and ids; why what is rejected is. */
export type Asked = {
  readonly accept: readonly string[];
  readonly probable: readonly string[];
  readonly reject: readonly string[];
  readonly because: string | null;
};

/**
 * The decisions that were asked for. A word means what nobody is against: neither another proposal
 * nor the record, and what was not rejected before; an id means its proposal whatever there is.
 *
 * @param rejected - ids of what the editor has rejected before
 * @returns decisions, and what is wrong with them: ids that there are not or that are decided twice
 */
export function decisionsAsked(
  groups: readonly ProposalGroup[],
  asked: Asked,
  rejected: ReadonlyMap<string, unknown>,
): { readonly decisions: Decisions; readonly faults: readonly string[] } {
  const ids = new Set(groups.flat().map((it) => it.id));
  const given = (['accept', 'probable', 'reject'] as const).flatMap((what) => {
    const why = what === 'reject' ? asked.because : null;
    return asked[what].map((whose) => ({ whose, decision: { what, why } }));
  });
  const decisions = new Map<string, Decision>();
  const faults: string[] = [];
  const isWord = (whose: string) => whose === 'all' || whose === 'agreed';
  for (const { whose: id, decision } of given.filter((it) => !isWord(it.whose))) {
    if (!ids.has(id)) faults.push(`No proposal has the id ${id}.`);
    else if (decisions.has(id)) faults.push(`${id} is decided twice.`);
    else decisions.set(id, decision);
  }
  // What a word means besides is what no id has said.
  for (const { whose: word, decision } of given.filter((it) => isWord(it.whose))) {
    for (const { id, sent } of groups.filter(isFree).flat()) {
      const isMeant = !rejected.has(id) && (word === 'all' || readersOf(sent) > 1);
      if (isMeant && !decisions.has(id)) decisions.set(id, decision);
    }
  }
  return { decisions, faults };
}

/** What came of a decision; `obstacle`: why what was accepted could not be entered. */
export type Verdict = { readonly decision: Decision; readonly obstacle: Obstacle | null };

/** Takes an editor's decisions, one or many at a time, and writes the records. */
export class Decider {
  /** What came of the decisions so far, by the id of the proposal. */
  readonly verdicts = new Map<string, Verdict>();
  /** Paths of the records that were written. */
  readonly written = new Set<string>();
  readonly #divisions: CorrectableArchive['divisions'];
  readonly #proposals: ReadonlyMap<string, Proposal>;
  /** Pages as they are after what was entered, by source. */
  readonly #pages = new Map<string, CorrectablePage>();

  constructor(
    groups: readonly ProposalGroup[],
    { divisions }: Pick<CorrectableArchive, 'divisions'>,
  ) {
    this.#divisions = divisions;
    this.#proposals = new Map(groups.flat().map((it) => [it.id, it]));
  }

  /** @throws where a record cannot be written; those of the pages before are */
  async decide(decisions: Decisions): Promise<void> {
    const entries = [...decisions].flatMap(([id, decision]): Entry[] => {
      const proposal = this.#proposals.get(id);
      if (proposal === undefined) return [];
      this.verdicts.set(id, { decision, obstacle: null });
      const { what } = decision;
      const { stance } = proposal;
      const isIn = stance.kind === 'done' && (stance.sure || what === 'probable');
      const isAccepted = what === 'accept' || what === 'probable';
      return isAccepted && !isIn ? [{ proposal, decision }] : [];
    });
    const bySource = Map.groupBy(entries, (it) => it.proposal.page.page.source);
    for (const [source, own] of bySource) await this.#enter(source, own);
  }

  async #enter(source: string, entries: readonly Entry[]): Promise<void> {
    const before = this.#pages.get(source) ?? entries[0]?.proposal.page;
    if (before === undefined) return;
    const { page, refused } = enterAll(before, entries, this.#divisions);
    for (const { entry, obstacle } of refused) {
      this.verdicts.set(entry.proposal.id, { decision: entry.decision, obstacle });
    }
    if (page.recordText === null || page.recordText === before.recordText) return;
    await writeUnchanged(page.recordFile, before.recordText, page.recordText);
    this.#pages.set(source, page);
    this.written.add(page.recordFile);
  }
}
