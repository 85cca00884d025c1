import { doubtsOf } from './record/doubts.ts';
import { editBylines, editDates, yearOfRecord } from './record/edit-facts.ts';
import { editPieces, overridesOfRecord, passagesOf } from './record/edit-pieces.ts';
import { editPlaces } from './record/edit-places.ts';
import type { PageRecord } from './record/read-records.ts';
import type { EditedPage } from './record/edited-page.ts';
import { creditPiece } from './facts/bylines.ts';
import { datePieces } from './facts/dates/date-pieces.ts';
import { yearOfMasthead } from './facts/dates/page-year.ts';
import { findPlaces } from './facts/places/find-places.ts';
import { guessDistrict } from './facts/places/parents.ts';
import type { SourcePage } from './source/page.ts';
import { readMasthead } from './facts/masthead.ts';
import { buildPieces } from './pieces/build-pieces.ts';
import { noOverrides } from './pieces/draft.ts';

/**
 * The whole way of one page: lines → pieces → the editor's words → names, dates and places.
 * Pure: the same page and record give the same result.
 */
export function editPage(source: SourcePage, own: PageRecord | null): EditedPage {
  const record = own?.record ?? null;
  const draft = buildPieces(source, record === null ? noOverrides : overridesOfRecord(record));
  const pieceAt = (line: number): number | null =>
    draft.regions.find((it) => it.lines[0] <= line && line <= it.lines[1])?.anchor ?? null;
  const pieces = record === null ? draft.pieces : editPieces(draft.pieces, record, source, pieceAt);
  const texts = pieces.map((piece) => ({ anchor: piece.anchor, passages: passagesOf(piece) }));
  const found = findPlaces(texts, { district: record?.district?.name ?? null });
  const places = record === null ? found : editPlaces(found, record, pieces);
  const masthead = readMasthead(source, (line) =>
    draft.regions.some((it) => it.role === 'noise' && it.lines[0] <= line && line <= it.lines[1]),
  );
  const dates = datePieces(pieces, yearOfRecord(record) ?? yearOfMasthead(masthead));
  const credits = pieces.map(creditPiece);
  return {
    draft,
    record,
    pieces,
    places,
    district: guessDistrict(places),
    datelines: record === null ? dates.datelines : editDates(dates.datelines, record, pieceAt),
    captionDays: dates.captions,
    masthead,
    latest: dates.latest,
    credits: record === null ? credits : editBylines(credits, record, pieceAt),
    doubts: doubtsOf(draft, record, pieces),
  };
}
