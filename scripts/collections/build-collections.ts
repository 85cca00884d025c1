import {
  bylineSchema,
  captionSchema,
  datelineSchema,
  pageSchema,
  pieceSchema,
  placeSchema,
} from '../../src/model/index.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { EditedPage } from '../edition/edited-page.ts';
import { noDivisions, type Divisions } from '../gazetteer/divisions.ts';
import { bylineEntries, bylineId } from './byline-entries.ts';
import { serialise, type CollectionName, type Entry, type Files } from './collection.ts';
import { pageEntries } from './page-entries.ts';
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
 * Makes the six collections of the archive out of its pages. Same pages, same bytes.
 *
 * @param divisions - what the archive keeps of the national list
 */
export function buildCollections(
  pages: readonly EditedPage[],
  divisions: Divisions = noDivisions,
): Collections {
  const places = indexPlaces(pages, divisions);
  const asked = pages.map(places.withDoubts);
  const own = pages.map((page, index) =>
    pageEntries(asked[index] ?? page, {
      byline: bylineId,
      placesOn: (anchor, lines) => places.placesOn(page, anchor, lines),
    }),
  );
  const entries: Readonly<Record<CollectionName, readonly Entry[]>> = {
    pages: own.map((it) => it.page),
    pieces: own.flatMap((it) => it.pieces),
    datelines: own.flatMap((it) => it.datelines),
    bylines: bylineEntries(pages),
    captions: own.flatMap((it) => it.captions),
    places: places.entries,
  };
  const written = [
    serialise('pages', pageSchema, entries.pages),
    serialise('pieces', pieceSchema, entries.pieces),
    serialise('datelines', datelineSchema, entries.datelines),
    serialise('bylines', bylineSchema, entries.bylines),
    serialise('captions', captionSchema, entries.captions),
    serialise('places', placeSchema, entries.places),
  ];
  return {
    files: new Map(written.flatMap((it) => [...it.files])),
    counts: {
      pages: entries.pages.length,
      pieces: entries.pieces.length,
      datelines: entries.datelines.length,
      bylines: entries.bylines.length,
      captions: entries.captions.length,
      places: entries.places.length,
    },
    places: places.figures,
    doubts: asked.reduce((sum, page) => sum + page.doubts.length, 0),
    problems: written.flatMap((it) => it.problems),
  };
}
