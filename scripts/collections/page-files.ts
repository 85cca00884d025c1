import {
  captionSchema,
  datelineSchema,
  idAtLine,
  pageSchema,
  pieceSchema,
  type LineRange,
} from '../../src/model/index.ts';
import type { EditedPage } from '../record/edited-page.ts';
import { bylineId } from './byline-entries.ts';
import { serialise, type Entry, type Serialised } from './collection.ts';
import { placesOfPage } from './gather-places.ts';
import { pageEntry } from './page-entry.ts';
import {
  captionEntry,
  datelineOf,
  idsOfCaptions,
  pieceEntry,
  type NameIds,
} from './piece-entry.ts';
import { withPlaceDoubts, type AskedPlace } from './place-doubts.ts';

/**
 * The files that one page becomes: its own, and those of its pieces, datelines and captions. Same
 * page and questions, same bytes: nothing else of the archive is in them.
 *
 * @param asked - the names on the page that the national list does not settle
 */
export function pageFiles(edited: EditedPage, asked: readonly AskedPlace[]): Serialised {
  const page = withPlaceDoubts(edited, asked);
  const id = page.draft.source.id;
  const ids: NameIds = { byline: bylineId, placesOn: placesOn(edited) };
  const pieceIds = new Map(page.pieces.map(({ anchor }) => [anchor, idAtLine(id, anchor)]));
  const captionIds = idsOfCaptions(id, page.pieces);
  const captions: Entry[] = [];
  const datelines: Entry[] = [];
  const pieces = page.pieces.map((piece): Entry => {
    const dateline = datelineOf(page, piece, id);
    if (dateline !== null) datelines.push({ data: dateline, body: [] });
    piece.captions.forEach((caption, index) => {
      captions.push(captionEntry(page, piece, caption, index, captionIds, id, ids));
    });
    return pieceEntry(page, piece, { page: id, pieceIds, captionIds, dateline, ids });
  });
  const written = [
    serialise('pages', pageSchema, [pageEntry(page, pieceIds)]),
    serialise('pieces', pieceSchema, pieces),
    serialise('datelines', datelineSchema, datelines),
    serialise('captions', captionSchema, captions),
  ];
  return {
    files: new Map(written.flatMap((it) => [...it.files])),
    problems: written.flatMap((it) => it.problems),
    doubts: page.doubts.length,
  };
}

/** Ids of the places named in a piece on any of the lines, in the order of their mentions. */
function placesOn(page: EditedPage): (anchor: number, lines: readonly LineRange[]) => string[] {
  const places = placesOfPage(page);
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
