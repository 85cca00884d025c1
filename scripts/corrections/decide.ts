import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Entry, Obstacle } from './enter.ts';
import type { CorrectableArchive, CorrectablePage } from './open-archive.ts';
import { isFree, readersOf, whoOf, whyOf, type Proposal, type ProposalGroup } from './proposals.ts';
import type { Refusal } from './read-corrections.ts';
import { enterAll } from './try-record.ts';
import { writeUnchanged } from './write-record.ts';

/** What the editor says of a proposal, and why where it is not for the reader's reason. */
export type Decision = {
  readonly what: 'accept' | 'probable' | 'reject' | 'leave';
  readonly why: string | null;
};

/** Decisions by the id of the proposal. */
type Decisions = ReadonlyMap<string, Decision>;

/** What was asked for on the command line: words (`all`, `agreed`) and ids, and the file's decisions. */
export type Asked = {
  readonly accept: readonly string[];
  readonly probable: readonly string[];
  readonly reject: readonly string[];
  readonly because: string | null;
  readonly file: Decisions;
};

/** A file of decisions, for who decides elsewhere than at a terminal. */
const decisionFileSchema = z.strictObject({
  decisions: z.array(
    z
      .strictObject({
        id: z.string().min(1).describe('as the review prints it'),
        decision: z.enum(['accept', 'probable', 'reject', 'leave']),
        why: z
          .string()
          .trim()
          .min(1)
          .optional()
          .describe('for the record instead of the reader’s reason, or why not'),
      })
      .refine((it) => it.decision !== 'reject' || it.why !== undefined, {
        message: 'who rejects says why',
        path: ['why'],
      }),
  ),
});

/** @throws an error that says what is wrong with the file */
export async function readDecisions(file: string): Promise<Decisions> {
  const parsed = decisionFileSchema.safeParse(parse(await readFile(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  const decisions = new Map<string, Decision>();
  for (const { id, decision, why } of parsed.data.decisions) {
    if (decisions.has(id)) throw new Error(`${file}: ${id} is decided twice`);
    decisions.set(id, { what: decision, why: why ?? null });
  }
  return decisions;
}

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
    return asked[what].map((whose) => [whose, { what, why }] as const);
  });
  const isWord = ([whose]: readonly [string, Decision]) => whose === 'all' || whose === 'agreed';
  const decisions = new Map<string, Decision>();
  const faults: string[] = [];
  for (const [id, decision] of [...asked.file, ...given.filter((it) => !isWord(it))]) {
    if (!ids.has(id)) faults.push(`No proposal has the id ${id}.`);
    else if (decisions.has(id)) faults.push(`${id} is decided twice.`);
    else decisions.set(id, decision);
  }
  // What a word means besides is what no id has said.
  for (const [word, decision] of given.filter(isWord)) {
    for (const { id, sent } of groups.filter(isFree).flat()) {
      const isMeant = !rejected.has(id) && (word === 'all' || readersOf(sent) > 1);
      if (isMeant && !decisions.has(id)) decisions.set(id, decision);
    }
  }
  return { decisions, faults };
}

/** What cannot go in with all the others is tried alone, so many times at most. */
const mostAlone = 200;

/**
 * Enters, for trial, what nobody is against, and refuses what the record or the pipeline does not
 * take. Of proposals in conflict the one that is accepted is tried when it is.
 */
export function tryAll(
  groups: readonly ProposalGroup[],
  { divisions }: Pick<CorrectableArchive, 'divisions'>,
): { readonly groups: readonly ProposalGroup[]; readonly refused: readonly Refusal[] } {
  const unfit = new Map<Proposal, Obstacle>();
  let alone = 0;
  for (const [page, proposals] of Map.groupBy(groups.filter(isFree).flat(), (it) => it.page)) {
    const entries = proposals.map((it) => entryFor(it, { what: 'accept', why: null }));
    for (const { entry, obstacle } of enterAll(page, entries, divisions).refused) {
      // The editor may not want the others.
      const isTried = alone++ < mostAlone;
      if (isTried && enterAll(page, [entry], divisions).refused.length === 0) continue;
      unfit.set(entry.proposal, obstacle);
    }
  }
  const expected = 'a change of what is read that leaves every line something to say';
  const refused = [...unfit].flatMap(([proposal, { rule, found, mend }]) =>
    proposal.sent.map((sent): Refusal => {
      const { line, column, from } = sent;
      const problem = { rule, file: from.file, line, column, found, expected, mend };
      return { problem, sent, excerpt: null };
    }),
  );
  return { groups: groups.filter(([it]) => it === undefined || !unfit.has(it)), refused };
}

function entryFor(proposal: Proposal, { what, why }: Decision): Entry {
  const { sent } = proposal;
  return { proposal, sure: what === 'accept', why: why ?? whyOf(sent), who: whoOf(sent) };
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
    const entries: Entry[] = [];
    for (const [id, decision] of decisions) {
      const proposal = this.#proposals.get(id);
      if (proposal === undefined) continue;
      const { what } = decision;
      const { stance } = proposal;
      this.verdicts.set(id, { decision, obstacle: null });
      const isIn = stance.kind === 'done' && (stance.sure || what === 'probable');
      if ((what === 'accept' || what === 'probable') && !isIn) {
        entries.push(entryFor(proposal, decision));
      }
    }
    for (const [source, own] of Map.groupBy(entries, (it) => it.proposal.page.page.source)) {
      await this.#enter(source, own);
    }
  }

  async #enter(source: string, entries: readonly Entry[]): Promise<void> {
    const before = this.#pages.get(source) ?? entries[0]?.proposal.page;
    if (before === undefined) return;
    const { page, refused } = enterAll(before, entries, this.#divisions);
    for (const { entry, obstacle } of refused) {
      const { id } = entry.proposal;
      const verdict = this.verdicts.get(id);
      if (verdict !== undefined) this.verdicts.set(id, { ...verdict, obstacle });
    }
    if (page.recordText === null || page.recordText === before.recordText) return;
    await writeUnchanged(page.recordFile, before.recordText, page.recordText);
    this.#pages.set(source, page);
    this.written.add(page.recordFile);
  }
}
