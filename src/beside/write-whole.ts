import process from 'node:process';
import type { Archive } from '../archive/archive.ts';
import { readBody } from '../archive/read-body.ts';
import { plainBlocks } from '../body/parse-body.ts';
import { type KeptGroup, readKeptGroups, writeKeptGroups } from '../kept/kept-files.ts';
import { programDigest } from '../kept/program-digest.ts';
import type { Piece } from '../model/index.ts';
import { dataSets } from '../exports/data/data-files.ts';
import { gate } from './gate.ts';
import { siteFiles, type SiteFilesOptions } from './site-files.ts';
import { type DataPlaces, writeDataOfSite } from './data-of-site.ts';
import { readKeptData, writeKeptData } from './kept-data.ts';
import { pieceGroup, writePieceFiles } from './piece-files.ts';
import { report, stopwatch, type Written } from './step-report.ts';

/**
 * Writes what is beside the pages of a whole site. What is as it was in the build before, whose site
 * the variable ARCHIVE_FORMER names, is taken over from it.
 *
 * @param site - absolute path of the built site
 * @param mayWrite - when the first file may be written
 */
export async function writeWhole(
  archive: Archive,
  site: string,
  mayWrite: Promise<unknown>,
): Promise<Written> {
  const former = process.env['ARCHIVE_FORMER'];
  const program = programDigest(process.cwd());
  const noted = new Map<string, KeptGroup>();
  const way = gate(mayWrite);
  const options: SiteFilesOptions = {
    former,
    known: former === undefined ? new Map() : readKeptGroups(program),
    noted,
    way,
  };
  const textOf = (piece: Piece): string[] => plainBlocks(readBody('pieces', piece.id));
  const count = archive.pieces.size;

  const citing = stopwatch();
  const references = siteFiles(site, options);
  for (const piece of archive.pieces.values()) {
    const group = pieceGroup(archive, piece);
    if (await references.take(group)) continue;
    await writePieceFiles(archive, piece, textOf(piece), references, group);
  }
  const made = `references and texts of ${count} pieces written`;
  const reports = [report('references', made, citing() - way.seconds, references)];

  const copying = stopwatch();
  const data = siteFiles(site, options);
  const places: DataPlaces = {
    site,
    former,
    known: former === undefined ? new Map() : readKeptData(program),
  };
  const kept = [];
  for (const set of dataSets(archive, { textOf, whole: archive })) {
    kept.push(...(await writeDataOfSite(set, places, data)));
  }
  reports.push(report('data', 'collections written', copying(), data));
  writeKeptData(program, new Map(kept));
  writeKeptGroups(program, noted);
  return { reports, files: [...noted.values()].flatMap(({ files }) => files) };
}
