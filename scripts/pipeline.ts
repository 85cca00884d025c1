import { doubtsOf } from './edition/doubts.ts';
import { editBylines } from './edition/edit-bylines.ts';
import { editDates, yearOfRecord } from './edition/edit-dates.ts';
import { editPieces, passagesOf } from './edition/edit-pieces.ts';
import { editPlaces } from './edition/edit-places.ts';
import type { PageRecord } from './edition/read-records.ts';
import { rulingsOfRecord } from './edition/rulings-of-record.ts';
import type { EditedPage } from './edition/edited-page.ts';
import { creditPiece } from './enrichment/bylines.ts';
import { datePieces } from './enrichment/dates/date-pieces.ts';
import { yearOfMasthead } from './enrichment/dates/page-year.ts';
import { findPlaces } from './enrichment/places/find-places.ts';
import { guessDistrict } from './enrichment/places/guess-district.ts';
import type { SourcePage } from './page/page.ts';
import { readMasthead } from './enrichment/masthead.ts';
import { buildPieces } from './pieces/build-pieces.ts';
import { noRulings } from './pieces/rulings.ts';

/**
 * The whole way of one page: lines → pieces → the editor's words → names, dates and places.
 * Pure: the same page and record give the same result.
 */
export function editPage(source: SourcePage, own: PageRecord | null): EditedPage {
  const record = own?.record ?? null;
  const draft = buildPieces(source, record === null ? noRulings : rulingsOfRecord(record));
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
