import process from 'node:process';
import type { Archive } from '../archive/archive.ts';
import { contentDirectory } from '../archive/content-directory.ts';
import { programDigest } from '../kept/program-digest.ts';
import { facets } from '../search/record.ts';
import { freshOutlet, type SiteFile } from '../search/make/outlet.ts';
import {
  recordsTogether,
  withTwins,
  writeNames,
  writeSearchOfRun,
} from '../search/make/search-of-archive.ts';
import { NAMES } from '../search/names/name.ts';
import { DIRECTORY, POSTINGS, toChunk } from '../search/pairs/join/chunk.ts';
import { contentDigest } from './content-digest.ts';
import { FACETS, noteFile, shardPath } from './note.ts';
import type { Share } from './share.ts';

type Write = (file: SiteFile) => Promise<void>;

/**
 * Makes this share of the search: the records of its run of the pieces as they are in the site, and
 * of the pair index and the facets what is put together with that of the other parts.
 *
 * @param write - takes each file, its path from the root of the part
 */
export async function writeSearchOfShare(
  archive: Archive,
  share: Share,
  write: Write,
): Promise<void> {
  if (share.owns(NAMES)) await writeNames(archive, withTwins(freshOutlet(write)));
  const run = searchRun(archive, share);
  if (run[0] === run[1] && archive.pieces.size > 0) return;
  const { pairs, tables } = await writeSearchOfRun(archive, run, write);
  const { directory, postings } = toChunk(pairs);
  await write({ path: shardPath(DIRECTORY), content: directory });
  await write({ path: shardPath(POSTINGS), content: Buffer.concat([...postings]) });
  const all = Object.fromEntries(facets.map((facet) => [facet, tables.table(facet)]));
  await write({ path: FACETS, content: Buffer.from(JSON.stringify(all)) });
}

/** Whole indexes of Pagefind's; it cannot join them itself but when somebody searches. */
function searchRun(archive: Archive, share: Share): readonly [from: number, to: number] {
  return share.runOf(archive.pieces.size, recordsTogether());
}

/** Whose part has the references of a piece. @returns the path of the piece */
export const referenceOwner = (piece: string): string => `pieces/${piece}`;

/** Writes what the part says of itself, see {@link noteFile}. */
export async function writeNote(archive: Archive, share: Share, write: Write): Promise<void> {
  const { part, parts } = share;
  const program = programDigest(process.cwd());
  const content = await contentDigest(contentDirectory());
  const [from, to] = searchRun(archive, share);
  const pieces = archive.pieces.size;
  const together = recordsTogether();
  const run: [number, number] = [from, to];
  await write(noteFile({ part, parts: [...parts], program, content, pieces, together, run }));
}
