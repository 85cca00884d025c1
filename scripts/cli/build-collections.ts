import { bylineSchema, placeSchema } from '../../src/model/index.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { checkCodes, readDivisions } from '../gazetteer/division-files.ts';
import { noDivisions, type Divisions } from '../gazetteer/divisions.ts';
import { editPage } from '../pipeline.ts';
import type { EditedPage } from '../record/edited-page.ts';
import { readRecords } from '../record/read-records.ts';
import { readSources, type Sources } from '../source/read-sources.ts';
import { bylineEntries } from '../collections/byline-entries.ts';
import {
  byCollection,
  countFiles,
  serialise,
  type CollectionName,
  type Files,
  type Serialised,
} from '../collections/collection.ts';
import { pageFiles } from '../collections/page-files.ts';
import { indexPlaces, type PlaceFigures } from '../collections/place-entries.ts';

/** All that the archive is made of. */
export type Given = {
  readonly sources: Sources;
  readonly records: ReturnType<typeof readRecords>['byPage'];
  /** What the archive keeps of the national list. */
  readonly divisions: Divisions;
  /** All that is wrong with it, each record held against its source and the list. */
  readonly problems: readonly Diagnostic[];
};

/**
 * @param folders - of the sources and the authorities
 * @param withRecords - false leaves the editors' records out
 */
export async function readGiven(
  folders: { readonly sources: string; readonly authorities: string },
  withRecords: boolean,
): Promise<Given> {
  const sources = await readSources(folders.sources, withRecords);
  const records = readRecords(sources);
  const list = await readDivisions(folders.authorities);
  return {
    sources,
    records: records.byPage,
    divisions: list.divisions,
    problems: [
      ...sources.problems,
      ...records.problems,
      ...list.problems,
      ...[...records.byPage.values()].flatMap((it) => checkCodes(it, list.divisions)),
    ],
  };
}

/**
 * What a process made of pages and entries, so that it makes only those again that have changed.
 * It ends with the process: the program that made it is always the one that uses it.
 */
export type Memory = {
  /** By the page's id, with the source and the record that it was read from. */
  readonly pages: Map<string, { readonly from: string; readonly page: EditedPage }>;
  /** By the name of the page or entry. */
  readonly files: Map<
    string,
    { readonly of: EditedPage | null; readonly from: string; readonly made: Serialised }
  >;
};

export const emptyMemory = (): Memory => ({ pages: new Map(), files: new Map() });

/**
 * Reads every page that has changed since it was read last.
 *
 * @param tell - told of each page that is read, with its number, from 1 on
 */
export function editPages(
  { sources, records }: Given,
  memory: Memory = emptyMemory(),
  tell: (file: string, number: number) => void = () => undefined,
): EditedPage[] {
  return sources.pages.map((source, index) => {
    const from = JSON.stringify([
      source.source,
      source.sha256,
      sources.records.get(source.id) ?? null,
    ]);
    const known = memory.pages.get(source.id);
    if (known?.from === from) return known.page;
    tell(source.source, index + 1);
    const page = editPage(source, records.get(source.id) ?? null);
    memory.pages.set(source.id, { from, page });
    return page;
  });
}

export type Collections = {
  readonly files: Files;
  readonly counts: Readonly<Record<CollectionName, number>>;
  readonly places: PlaceFigures;
  /** What the build script is not sure of, on all pages. */
  readonly doubts: number;
  readonly problems: readonly Diagnostic[];
};

/**
 * Makes the six collections of the archive out of its pages, all at once. Same pages, same bytes.
 *
 * @param divisions - what the archive keeps of the national list
 */
export function buildCollections(
  pages: readonly EditedPage[],
  divisions: Divisions = noDivisions,
  memory: Memory = emptyMemory(),
): Collections {
  const recall = (
    name: string,
    of: EditedPage | null,
    from: string,
    make: () => Serialised,
  ): Serialised => {
    const known = memory.files.get(name);
    if (known?.of === of && known.from === from) return known.made;
    const made = make();
    memory.files.set(name, { of, from, made });
    return made;
  };
  const places = indexPlaces(pages, divisions);
  const entries = [
    ...bylineEntries(pages).map((it) => ['bylines', bylineSchema, it] as const),
    ...places.entries.map((it) => ['places', placeSchema, it] as const),
  ];
  const written = [
    ...pages.map((page) => {
      const { id } = page.draft.source;
      const asked = places.askedOn(id);
      return recall(`pages/${id}`, page, JSON.stringify(asked), () => pageFiles(page, asked));
    }),
    ...entries.map(([name, schema, entry]) =>
      recall(`${name}/${entry.data.id}`, null, JSON.stringify(entry.data), () =>
        serialise(name, schema, [entry]),
      ),
    ),
  ];
  const files = new Map(
    written.flatMap((it) => [...it.files]).toSorted(([a], [b]) => byCollection(a, b)),
  );
  return {
    files,
    counts: countFiles(files.keys()),
    places: places.figures,
    doubts: written.reduce((sum, { doubts = 0 }) => sum + doubts, 0),
    problems: written.flatMap((it) => it.problems).toSorted((a, b) => byCollection(a.file, b.file)),
  };
}
