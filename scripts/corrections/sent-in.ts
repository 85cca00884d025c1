import type { Diagnostic } from '../diagnostics.ts';
import { openDesk, type DeskArchive } from './desk-page.ts';
import { findFiles } from './find-files.ts';
import { gather } from './gather.ts';
import type { Spot } from './proposal.ts';
import { readCorrections } from './read-corrections.ts';
import type { Refusal } from './sent.ts';
import { sift } from './sift.ts';

/** What was sent in, held against the archive. */
export type SentIn = {
  readonly archive: DeskArchive;
  readonly spots: readonly Spot[];
  readonly refused: readonly Refusal[];
  /** Corrections and what should have been some, each once. */
  readonly count: number;
};

/** Where everything is. */
export type Places = {
  /** Files and folders that were sent. */
  readonly names: readonly string[];
  /** The folder of sources and records. */
  readonly sources: string;
  /** The folder of what the archive keeps of the national list. */
  readonly authorities: string;
  /** The file of what was kept before. */
  readonly kept: string;
};

/** @returns what is wrong with the archive itself, where something is */
export async function readSentIn(places: Places): Promise<SentIn | readonly Diagnostic[]> {
  const archive = await openDesk(places.sources, places.authorities);
  if (archive.problems.length > 0) return archive.problems;
  const { files, problems } = await findFiles(places.names, places.kept);
  const read = files.map(readCorrections);
  const sent = read.flatMap((it) => it.sent);
  const gathered = gather(sent, archive);
  const sifted = sift(gathered.spots, archive);
  const unread = problems.map((problem): Refusal => ({ problem, sent: null, excerpt: null }));
  const malformed = [...unread, ...read.flatMap((it) => it.refused)];
  return {
    archive,
    spots: sifted.spots,
    refused: [...malformed, ...gathered.refused, ...sifted.refused],
    count: sent.length + malformed.length,
  };
}
