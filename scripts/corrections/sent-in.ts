import type { Diagnostic } from '../diagnostics.ts';
import { tryAll } from './decide.ts';
import { openArchive, type CorrectableArchive } from './open-archive.ts';
import { groupCorrections, type ProposalGroup } from './proposals.ts';
import { readCorrections, type Refusal } from './read-corrections.ts';
import { readFiles } from './read-files.ts';

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
