import type { Certainty, Piece } from '../model/index.ts';
import { type Archive, oncePerArchive } from './archive.ts';
import { datelineOf } from './piece-in-context.ts';
import { type Landmark, landmarksOf, type Sheet, sheetLength, sheetsOf } from './sheets.ts';

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

/** A year of a chronicle that is too long for one page. */
export interface ChroniclePart {
  /** `2023`; null for the pieces whose day nobody knows. */
  readonly year: string | null;
  readonly count: number;
  /** In the order of days. */
  readonly sheets: readonly Sheet<Piece>[];
  /** `01` to `12`, those of which there is news. */
  readonly months: readonly Landmark<string>[];
  /** On which sheet each day begins. */
  readonly sheetOfDay: ReadonlyMap<string, number>;
}

/**
 * The chronicle in parts, newest year first, what has no day last.
 *
 * @returns null where one page has room for all of it
 */
export const chronicleParts = oncePerArchive((archive): readonly ChroniclePart[] | null => {
  if (archive.pieces.size <= sheetLength.chronicle) return null;
  const { years, undated } = chronicle(archive);
  const parts = years.map(({ year, days, count }): ChroniclePart => {
    const dated = sheetsOf(
      days.flatMap((it) => it.pieces),
      sheetLength.chronicle,
    );
    return {
      year,
      count,
      sheets: dated.map((it) => ({ ...it, entries: it.entries.map(({ piece }) => piece) })),
      months: landmarksOf(dated, ({ day }) => day.slice(5, 7)),
      sheetOfDay: new Map(
        landmarksOf(dated, ({ day }) => day).map(({ key, sheet }) => [key, sheet]),
      ),
    };
  });
  if (undated.length === 0) return parts;
  const sheets = sheetsOf(undated, sheetLength.chronicle);
  const last = { year: null, count: undated.length, sheets, months: [], sheetOfDay: new Map() };
  return [...parts, last];
});
