import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { readBody } from '../archive/read-body.ts';
import { plainBlocks } from '../body/plain-blocks.ts';
import type { Piece } from '../model/index.ts';
import { dataSets } from '../exports/data/data-files.ts';
import { writeData } from '../exports/data/write-data.ts';
import { gate } from '../search/make/gate.ts';
import { siteFiles } from '../search/make/site-files.ts';
import { archiveRun } from '../shards/archive-run.ts';
import { shardPath } from '../shards/note.ts';
import type { Share } from '../shards/share.ts';
import { referenceOwner, writeNote, writeSearchOfShare } from '../shards/write-share.ts';
import { writePieceFiles } from './piece-files.ts';
import { report, stopwatch, type Written } from './step-report.ts';

/**
 * Writes the share of one part of a site, everything afresh.
 *
 * @param site - absolute path of the part
 * @param mayWrite - when the first file may be written
 */
export async function writePart(
  archive: Archive,
  share: Share,
  site: string,
  mayWrite: Promise<unknown>,
): Promise<Written> {
  const pieces = [...archive.pieces.values()].filter(({ id }) => share.owns(referenceOwner(id)));
  const textOf = (piece: Piece): string[] => plainBlocks(readBody('pieces', piece.id));

  const way = gate(mayWrite);
  const searching = stopwatch();
  const search = siteFiles(site, { way });
  await writeSearchOfShare(archive, share, (file) => search.write(file));
  const searched = report(
    'search',
    `${archive.pieces.size} pieces indexed`,
    searching() - way.seconds,
    search,
  );

  const citing = stopwatch();
  const references = siteFiles(site, { way });
  for (const piece of pieces) await writePieceFiles(archive, piece, textOf(piece), references);
  const made = `references and texts of ${pieces.length} pieces written`;
  const cited = report('references', made, citing(), references);

  const copying = stopwatch();
  const data = siteFiles(site, { way });
  const run = <T>(all: readonly T[]): readonly T[] => all.slice(...share.runOf(all.length));
  const published = archiveRun(archive, share);
  await way.opened();
  for (const { blocks, files } of dataSets(published, { textOf, whole: archive, run })) {
    const targets = files.map(({ path, format }) => ({
      file: join(site, shardPath(path)),
      format,
    }));
    for (const [place, { bytes }] of writeData(blocks, targets).entries()) {
      data.add(shardPath(files[place]?.path ?? ''), bytes);
    }
  }
  await writeNote(archive, share, (file) => data.write(file));
  const reports = [searched, cited, report('data', 'collections written', copying(), data)];
  return { reports, files: [] };
}
