import type { Certainty, Piece } from '../model/index.ts';
import type { Archive } from './archive.ts';
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

export function chronicle(archive: Archive): Chronicle {
  const dated: DatedPiece[] = [];
  const undated: Piece[] = [];
  for (const piece of archive.pieces.values()) {
    const dateline = datelineOf(archive, piece);
    if (dateline?.date && dateline.certainty) {
      dated.push({ piece, day: dateline.date, certainty: dateline.certainty });
    } else undated.push(piece);
  }
  const days = [...Map.groupBy(dated, ({ day }) => day)]
    .map(([day, pieces]) => ({ day, pieces }))
    .sort((a, b) => a.day.localeCompare(b.day));
  const years = [...Map.groupBy(days, ({ day }) => day.slice(0, 4))]
    .map(([year, inYear]) => ({
      year,
      days: inYear,
      count: inYear.reduce((sum, { pieces }) => sum + pieces.length, 0),
    }))
    .sort((a, b) => b.year.localeCompare(a.year));
  return { years, undated };
}
