import { bylineSchema, placeSchema } from '../../src/model/index.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { EditedPage } from '../record/edited-page.ts';
import { noDivisions, type Divisions } from '../gazetteer/divisions.ts';
import { bylineEntries } from './byline-entries.ts';
import {
  byCollection,
  countFiles,
  serialise,
  type CollectionName,
  type Files,
} from './collection.ts';
import { pageFiles } from './page-files.ts';
import { shareOf } from './page-share.ts';
import { indexPlaces, type PlaceFigures } from './place-entries.ts';

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
): Collections {
  const shares = pages.map(shareOf);
  const places = indexPlaces(shares, divisions);
  const own = pages.map((page) => pageFiles(page, places.askedOn(page.draft.source.id)));
  const written = [
    ...own,
    serialise('bylines', bylineSchema, bylineEntries(shares)),
    serialise('places', placeSchema, places.entries),
  ];
  const files = new Map(
    written.flatMap((it) => [...it.files]).toSorted(([a], [b]) => byCollection(a, b)),
  );
  return {
    files,
    counts: countFiles(files.keys()),
    places: places.figures,
    doubts: own.reduce((sum, page) => sum + page.doubts, 0),
    problems: written.flatMap((it) => it.problems).toSorted((a, b) => byCollection(a.file, b.file)),
  };
}
