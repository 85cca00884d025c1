import {
  captionSchema,
  datelineSchema,
  pageSchema,
  pieceSchema,
  type LineRange,
} from '../../src/model/index.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { EditedPage } from '../record/edited-page.ts';
import { bylineId } from './byline-entries.ts';
import { serialise, type Files } from './collection.ts';
import { placesOfPage } from './gather-places.ts';
import { pageEntries } from './page-entries.ts';
import { shareOf } from './page-share.ts';
import { withPlaceDoubts, type AskedPlace } from './place-doubts.ts';

/** The files that one page becomes: its own, and those of its pieces, datelines and captions. */
export type PageFiles = {
  readonly files: Files;
  readonly problems: readonly Diagnostic[];
  /** What the build script is not sure of on the page. */
  readonly doubts: number;
};

/**
 * Same page and questions, same bytes: nothing else of the archive is in them.
 *
 * @param asked - the names on the page that the national list does not settle
 */
export function pageFiles(edited: EditedPage, asked: readonly AskedPlace[]): PageFiles {
  const page = withPlaceDoubts(edited, asked);
  const entries = pageEntries(page, { byline: bylineId, placesOn: placesOn(edited) });
  const written = [
    serialise('pages', pageSchema, [entries.page]),
    serialise('pieces', pieceSchema, entries.pieces),
    serialise('datelines', datelineSchema, entries.datelines),
    serialise('captions', captionSchema, entries.captions),
  ];
  return {
    files: new Map(written.flatMap((it) => [...it.files])),
    problems: written.flatMap((it) => it.problems),
    doubts: page.doubts.length,
  };
}

/** Ids of the places named in a piece on any of the lines, in the order of their mentions. */
function placesOn(page: EditedPage): (anchor: number, lines: readonly LineRange[]) => string[] {
  const places = placesOfPage(shareOf(page));
  return (anchor, lines) => {
    const found = places.flatMap(({ id, place: { mentions } }) =>
      mentions
        .filter(
          (it) =>
            it.anchor === anchor &&
            lines.some(([first, last]) => it.line >= first && it.line <= last),
        )
        .slice(0, 1)
        .map(({ line }) => ({ id, line })),
    );
    return found.toSorted((a, b) => a.line - b.line).map((it) => it.id);
  };
}
