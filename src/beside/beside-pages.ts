import { join } from 'node:path';
import process from 'node:process';
import { readBody } from '../archive/read-body.ts';
import { plainBlocks } from '../body/plain-blocks.ts';
import { referenceFiles } from '../citation/reference-files.ts';
import { keepCollections, openKeptArchive } from '../kept/kept-collections.ts';
import type { Piece } from '../model/index.ts';
import { dataFiles } from '../open-data/data-files.ts';
import { textFiles } from '../plain-text/text-files.ts';
import { fileWriter } from '../search/make/file-writer.ts';
import { writeSearchOfArchive } from '../search/make/search-of-archive.ts';
import { archiveRun } from '../shards/archive-run.ts';
import { shardPath } from '../shards/note.ts';
import { thisShare } from '../shards/share.ts';
import { referenceOwner, writeNote, writeSearchOfShare } from '../shards/write-share.ts';
import { writeParts } from './write-parts.ts';

/** What was written by one of the steps. */
export type StepReport = {
  readonly step: 'search' | 'references' | 'data';
  /** What was made, for people: `35 pieces indexed`. */
  readonly made: string;
  readonly seconds: number;
  readonly files: number;
  readonly bytes: number;
};

/**
 * Writes all files of the site that no page is rendered for: the search indexes, files of
 * references and a plain text for each piece, the collections as JSON and CSV; of a part of the site its share.
 *
 * @param site - absolute path of the built site
 * @param mayWrite - when the first file may be written; what can be done before, is
 */
export async function writeBesidePages(
  site: string,
  mayWrite: Promise<unknown>,
): Promise<StepReport[]> {
  const archive = openKeptArchive();
  const share = thisShare();
  const count = archive.pieces.size;
  const pieces = [...archive.pieces.values()].filter(
    ({ id }) => share?.owns(referenceOwner(id)) ?? true,
  );
  const textOf = (piece: Piece): string[] => plainBlocks(readBody('pieces', piece.id));
  const reports = [
    await step('search', `${count} pieces indexed`, (writer) => {
      const write: typeof writer.write = async (file) => {
        await mayWrite;
        await writer.write(file);
      };
      return share
        ? writeSearchOfShare(archive, share, write)
        : writeSearchOfArchive(archive, write, 'folders too');
    }),
    await step(
      'references',
      `references and texts of ${pieces.length} pieces written`,
      async (writer) => {
        for (const files of [referenceFiles(archive, pieces), textFiles(archive, pieces, textOf)]) {
          for (const { path, text } of files)
            await writer.write({ path, content: Buffer.from(text) });
        }
      },
    ),
    await step('data', 'collections written', async (writer) => {
      const published = share ? archiveRun(archive, share) : archive;
      const run = <T>(all: readonly T[]) => (share ? all.slice(...share.runOf(all.length)) : all);
      for (const { path, parts } of dataFiles(published, { textOf, whole: archive, run })) {
        const place = share ? shardPath(path) : path;
        writer.count(await writeParts(join(site, place), parts));
      }
      if (share) await writeNote(archive, share, (file) => writer.write(file));
    }),
  ];
  keepCollections(archive);
  return reports;

  async function step(
    name: StepReport['step'],
    made: string,
    write: (writer: ReturnType<typeof fileWriter>) => Promise<unknown>,
  ): Promise<StepReport> {
    const start = performance.now();
    const writer = fileWriter(site, process.env['ARCHIVE_FORMER']);
    await write(writer);
    const seconds = (performance.now() - start) / 1000;
    return { step: name, made, seconds, files: writer.files, bytes: writer.bytes };
  }
}
