import path from 'node:path';
import type { EditorsRecord } from '../../src/model/index.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { EditedPage } from '../record/edited-page.ts';
import { readRecords } from '../record/read-records.ts';
import { checkCodes } from '../gazetteer/check-codes.ts';
import type { Divisions } from '../gazetteer/divisions.ts';
import { readDivisions } from '../gazetteer/read-divisions.ts';
import type { SourcePage } from '../source/page.ts';
import { readSources } from '../source/read-sources.ts';
import { editPage } from '../pipeline.ts';

/** A page as it lies on the desk: its source, its record as text and as data, what is made of them. */
export type DeskPage = {
  readonly page: SourcePage;
  /** Path of the record, which need not be there yet. */
  readonly recordFile: string;
  /** null: there is none. */
  readonly recordText: string | null;
  readonly record: EditorsRecord | null;
  readonly edited: EditedPage;
};

/** An archive whose pages are taken to the desk by the name of their source. */
export type DeskArchive = {
  /** null: there is no such source. Names are looked up, never opened: `../x` is none. */
  readonly pageOf: (source: string) => DeskPage | null;
  readonly divisions: Divisions;
  /** What is wrong with the archive itself; nothing can be reviewed before it is mended. */
  readonly problems: readonly Diagnostic[];
};

/**
 * Reads the sources and records of an archive. Pages are parsed when they are asked for, once.
 *
 * @param sourcesFolder - where NAME.txt and NAME.yaml are
 * @param authorities - what the archive keeps of the national list
 */
export async function openDesk(sourcesFolder: string, authorities: string): Promise<DeskArchive> {
  const sources = await readSources(sourcesFolder, true);
  const records = readRecords(sources);
  const { divisions, problems } = await readDivisions(authorities);
  const bySource = new Map(sources.pages.map((page) => [page.source, page]));
  const opened = new Map<string, DeskPage>();
  return {
    divisions,
    problems: [
      ...sources.problems,
      ...records.problems,
      ...problems,
      ...[...records.byPage.values()].flatMap((it) => checkCodes(it, divisions)),
    ],
    pageOf: (source) => {
      const known = opened.get(source);
      const page = bySource.get(source);
      if (known !== undefined || page === undefined) return known ?? null;
      const own = records.byPage.get(page.id) ?? null;
      const file = sources.records.get(page.id);
      const desk: DeskPage = {
        page,
        recordFile: file?.file ?? path.join(sourcesFolder, source.replace(/\.txt$/iu, '.yaml')),
        recordText: file?.text ?? null,
        record: own?.record ?? null,
        edited: editPage(page, own),
      };
      opened.set(source, desk);
      return desk;
    },
  };
}
