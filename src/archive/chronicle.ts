import type { Certainty, Piece } from '../model/index.ts';
import type { Archive } from './archive.ts';
import { oncePerArchive } from './once.ts';
import { datelineOf } from './piece-in-context.ts';

/** A piece on the day of its news. */
export interface DatedPiece {
  readonly piece: Piece;
  readonly day: string;
  readonly certainty: Certainty;
}

export interface ChronicleDay {
  readonly day: string;
  readonly pieces: readonly DatedPiece[];
}

export interface ChronicleYear {
  readonly year: string;
  readonly days: readonly ChronicleDay[];
  readonly count: number;
}

/** 编年: the pieces by the day of their news, newest year first, days in their order. */
export interface Chronicle {
  readonly years: readonly ChronicleYear[];
  /** Pieces whose day the page does not tell. */
  readonly undated: readonly Piece[];
}

/** Some pieces by the day of their news. */
export interface PiecesByDay {
  /** In the order of days. */
  readonly days: readonly ChronicleDay[];
  readonly undated: readonly Piece[];
}

export function piecesByDay(archive: Archive, pieces: Iterable<Piece>): PiecesByDay {
  const dated: DatedPiece[] = [];
  const undated: Piece[] = [];
  for (const piece of pieces) {
    const dateline = datelineOf(archive, piece);
    if (dateline?.date && dateline.certainty) {
      dated.push({ piece, day: dateline.date, certainty: dateline.certainty });
    } else undated.push(piece);
  }
  const days = [...Map.groupBy(dated, ({ day }) => day)]
    .map(([day, ofDay]) => ({ day, pieces: ofDay }))
    .sort((a, b) => a.day.localeCompare(b.day));
  return { days, undated };
}

export const chronicle = oncePerArchive((archive): Chronicle => {
  const { days, undated } = piecesByDay(archive, archive.pieces.values());
  const years = [...Map.groupBy(days, ({ day }) => day.slice(0, 4))]
    .map(([year, inYear]) => ({
      year,
      days: inYear,
      count: inYear.reduce((sum, { pieces }) => sum + pieces.length, 0),
    }))
    .sort((a, b) => b.year.localeCompare(a.year));
  return { years, undated };
});
