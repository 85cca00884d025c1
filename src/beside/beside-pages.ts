import { join } from 'node:path';
import { contentDirectory } from '../archive/content-directory.ts';
import { readArchive } from '../archive/read-archive.ts';
import { readBody } from '../archive/read-body.ts';
import { plainBlocks } from '../body/plain-blocks.ts';
import { referenceFiles } from '../citation/reference-files.ts';
import type { Piece } from '../model/index.ts';
import { dataFiles } from '../open-data/data-files.ts';
import { fileWriter } from '../search/make/file-writer.ts';
import { writeSearchOfArchive } from '../search/make/search-of-archive.ts';
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
 * Writes all files of the site that no page is rendered for: the search indexes, a file of
 * references for each piece, the collections as JSON and CSV.
 *
 * @param site - absolute path of the built site
 */
export async function writeBesidePages(site: string): Promise<StepReport[]> {
  const archive = readArchive(contentDirectory());
  const count = archive.pieces.size;
  const textOf = (piece: Piece): string[] => plainBlocks(readBody('pieces', piece.id));
  return [
    await step('search', `${count} pieces indexed`, (writer) =>
      writeSearchOfArchive(archive, (file) => writer.write(file), 'folders too'),
    ),
    await step('references', `references of ${count} pieces written`, async (writer) => {
      for (const { path, text } of referenceFiles(archive)) {
        await writer.write({ path, content: Buffer.from(text) });
      }
    }),
    await step('data', 'collections written', async (writer) => {
      for (const { path, parts } of dataFiles(archive, textOf)) {
        writer.count(await writeParts(join(site, path), parts));
      }
    }),
  ];

  async function step(
    name: StepReport['step'],
    made: string,
    write: (writer: ReturnType<typeof fileWriter>) => Promise<unknown>,
  ): Promise<StepReport> {
    const start = performance.now();
    const writer = fileWriter(site);
    await write(writer);
    const seconds = (performance.now() - start) / 1000;
    return { step: name, made, seconds, files: writer.files, bytes: writer.bytes };
  }
}
