import type { Diagnostic } from '../diagnostics.ts';
import type { Obstacle } from './enter.ts';
import { openArchive, type CorrectableArchive } from './open-archive.ts';
import { groupCorrections, isFree, type Proposal, type ProposalGroup } from './proposals.ts';
import { readCorrections, type Refusal } from './read-corrections.ts';
import { readFiles } from './read-files.ts';
import { enterAll } from './try-record.ts';

/** What was sent in, held against the archive. */
export type SentIn = {
  readonly archive: CorrectableArchive;
  readonly groups: readonly ProposalGroup[];
  readonly refused: readonly Refusal[];
  /** Corrections and what should have been some, each once. */
  readonly count: number;
};

/**
 * Reads what was sent in and holds it against the archive.
 *
 * @param places - files and folders that were sent, the folder of sources and records, that of what
 *   the archive keeps of the national list, and the file of what was decided before
 * @returns what is wrong with the archive itself, where something is
 */
export async function readSentIn(places: {
  readonly names: readonly string[];
  readonly sources: string;
  readonly authorities: string;
  readonly decided: string;
}): Promise<SentIn | readonly Diagnostic[]> {
  const archive = await openArchive(places.sources, places.authorities);
  if (archive.problems.length > 0) return archive.problems;
  const { files, problems } = await readFiles(places.names, places.decided);
  const read = files.map(readCorrections);
  const sent = read.flatMap((it) => it.sent);
  const grouped = groupCorrections(sent, archive);
  const tried = tryAll(grouped.groups, archive);
  const unread = problems.map((problem): Refusal => ({ problem, sent: null, excerpt: null }));
  const malformed = [...unread, ...read.flatMap((it) => it.refused)];
  return {
    archive,
    groups: tried.groups,
    refused: [...malformed, ...grouped.refused, ...tried.refused],
    count: sent.length + malformed.length,
  };
}

/** What cannot go in with all the others is tried alone, so many times at most. */
const mostAlone = 200;

/**
 * Enters, for trial, what nobody is against, and refuses what the record or the pipeline does not
 * take. Of proposals in conflict the one that is accepted is tried when it is.
 */
function tryAll(
  groups: readonly ProposalGroup[],
  { divisions }: Pick<CorrectableArchive, 'divisions'>,
): { readonly groups: readonly ProposalGroup[]; readonly refused: readonly Refusal[] } {
  const unfit = new Map<Proposal, Obstacle>();
  let alone = 0;
  for (const [page, proposals] of Map.groupBy(groups.filter(isFree).flat(), (it) => it.page)) {
    const decision = { what: 'accept', why: null } as const;
    const entries = proposals.map((proposal) => ({ proposal, decision }));
    for (const { entry, obstacle } of enterAll(page, entries, divisions).refused) {
      // The editor may not want the others.
      const isTried = alone++ < mostAlone;
      if (isTried && enterAll(page, [entry], divisions).refused.length === 0) continue;
      unfit.set(entry.proposal, obstacle);
    }
  }
  const expected = 'a change of what is read that leaves every line something to say';
  const refused = [...unfit].flatMap(([proposal, obstacle]) =>
    proposal.sent.map((sent): Refusal => {
      const { line, column, from } = sent;
      const problem = { ...obstacle, file: from.file, line, column, expected };
      return { problem, sent, excerpt: null };
    }),
  );
  return { groups: groups.filter(([it]) => it === undefined || !unfit.has(it)), refused };
}
