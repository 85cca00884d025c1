import path from 'node:path';
import type { EditorsRecord } from '../../src/model/index.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { checkCodes, readDivisions } from '../gazetteer/division-files.ts';
import type { Divisions } from '../gazetteer/divisions.ts';
import { editPage } from '../pipeline.ts';
import type { EditedPage } from '../record/edited-page.ts';
import { readRecords } from '../record/read-records.ts';
import type { SourcePage } from '../source/page.ts';
import { readSources } from '../source/read-sources.ts';

/** A page that corrections are sent for: its source, its record, what is made of them. */
export type CorrectablePage = {
  readonly page: SourcePage;
  /** Path of the record, which need not be there yet. */
  readonly recordFile: string;
  /** null: there is none. */
  readonly recordText: string | null;
  readonly record: EditorsRecord | null;
  readonly edited: EditedPage;
};

/** An archive whose pages are found by the name of their source. */
export type CorrectableArchive = {
  /** null: there is no such source. Names are looked up, never opened: `../x` is none. */
  readonly pageOf: (source: string) => CorrectablePage | null;
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
export async function openArchive(
  sourcesFolder: string,
  authorities: string,
): Promise<CorrectableArchive> {
  const sources = await readSources(sourcesFolder, true);
  const records = readRecords(sources);
  const { divisions, problems } = await readDivisions(authorities);
  const bySource = new Map(sources.pages.map((page) => [page.source, page]));
  const opened = new Map<string, CorrectablePage>();
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
      const found: CorrectablePage = {
        page,
        recordFile: file?.file ?? path.join(sourcesFolder, source.replace(/\.txt$/iu, '.yaml')),
        recordText: file?.text ?? null,
        record: own?.record ?? null,
        edited: editPage(page, own),
      };
      opened.set(source, found);
      return found;
    },
  };
}

/** The piece that a line belongs to, by its anchor; null: none. */
export function pieceAt({ edited }: CorrectablePage, line: number): number | null {
  const region = edited.draft.regions.find((it) => it.lines[0] <= line && line <= it.lines[1]);
  return region?.anchor ?? null;
}

/** A line of the source as it is printed; blank where there is none. */
export function printedLine({ page }: CorrectablePage, line: number): string {
  return page.lines[line - 1]?.text ?? '';
}
