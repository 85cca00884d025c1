import type { Byline, Piece, Place } from '../model/index.ts';
import { type Archive, entriesOf, oncePerArchive } from './archive.ts';
import { datelineOf } from './piece-in-context.ts';
import { neighbourhoods } from './places.ts';

/** Why a piece is related to another. */
export type Reason =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'person'; readonly byline: Byline }
  | { readonly kind: 'day'; readonly day: string };

export interface RelatedPiece {
  readonly piece: Piece;
  readonly reason: Reason;
}

/** How many are named for each kind of reason. */
const HANDFUL = 4;

/** The pieces that share something, by the day of their news, and where in the row each stands. */
interface Row {
  readonly pieces: readonly Piece[];
  readonly placeOf: ReadonlyMap<Piece, number>;
}

interface Rows {
  readonly byPlace: ReadonlyMap<string, Row>;
  readonly byPerson: ReadonlyMap<string, Row>;
  readonly byDay: ReadonlyMap<string, Row>;
}

/**
 * 相关稿件: pieces of the same place, then by the same person, then of the same day, each once and
 * at most four for each of these. The place and the person with the fewest pieces come first: they
 * say most. What stands on the same page is no news of the same day: the page's list has it.
 *
 * The rows are made once an archive, and only the neighbours in a row are looked at: the work for
 * a whole archive grows with its length.
 */
export function relatedTo(archive: Archive, piece: Piece): RelatedPiece[] {
  const { byPlace, byPerson, byDay } = rowsOf(archive);
  const taken = new Set([piece]);
  const day = datelineOf(archive, piece)?.date;

  const places = entriesOf(piece.places, archive.places)
    .filter(({ kind }) => neighbourhoods.includes(kind))
    .map((place) => ({ row: byPlace.get(place.id), reason: { kind: 'place', place } as const }));
  const people = entriesOf(signersOf(piece), archive.bylines).map((byline) => ({
    row: byPerson.get(byline.id),
    reason: { kind: 'person', byline } as const,
  }));
  const days = day ? [{ row: byDay.get(day), reason: { kind: 'day', day } as const }] : [];

  return [places, people, days].flatMap((lookups) => {
    const found: RelatedPiece[] = [];
    const rarestFirst = lookups.toSorted((a, b) => lengthOf(a.row) - lengthOf(b.row));
    for (const { row, reason } of rarestFirst) {
      if (!row) continue;
      for (const near of nearestFirst(row, piece)) {
        if (found.length === HANDFUL) break;
        if (taken.has(near) || (reason.kind === 'day' && near.page === piece.page)) continue;
        taken.add(near);
        found.push({ piece: near, reason });
      }
    }
    return found;
  });
}

const rowsOf = oncePerArchive((archive): Rows => {
  const dayOf = (piece: Piece): string => datelineOf(archive, piece)?.date ?? '';
  const inTime = [...archive.pieces.values()].sort((a, b) => dayOf(a).localeCompare(dayOf(b)));
  return {
    byPlace: rowsBy(inTime, ({ places }) => places),
    byPerson: rowsBy(inTime, signersOf),
    byDay: rowsBy(inTime, (piece) => (dayOf(piece) === '' ? [] : [dayOf(piece)])),
  };
});

function rowsBy(pieces: readonly Piece[], keysOf: (piece: Piece) => string[]): Map<string, Row> {
  const rows = new Map<string, { pieces: Piece[]; placeOf: Map<Piece, number> }>();
  for (const piece of pieces) {
    for (const key of new Set(keysOf(piece))) {
      const row = rows.get(key) ?? { pieces: [], placeOf: new Map<Piece, number>() };
      row.placeOf.set(piece, row.pieces.length);
      row.pieces.push(piece);
      rows.set(key, row);
    }
  }
  return rows;
}

/** Who wrote or photographed; an editor signs whole pages and leads everywhere. */
function signersOf(piece: Piece): string[] {
  return piece.bylines.filter(({ role }) => role !== 'editor').map(({ byline }) => byline);
}

/** The others of a row, nearest in time first, the later before the earlier. */
function* nearestFirst(row: Row, piece: Piece): Generator<Piece> {
  const here = row.placeOf.get(piece);
  if (here === undefined) return;
  for (let step = 1; step < row.pieces.length; step += 1) {
    const [later, earlier] = [row.pieces[here + step], row.pieces[here - step]];
    if (later) yield later;
    if (earlier) yield earlier;
    if (!later && !earlier) return;
  }
}

const lengthOf = (row: Row | undefined): number => row?.pieces.length ?? 0;
