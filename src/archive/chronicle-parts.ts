import type { Piece } from '../model/index.ts';
import { chronicle } from './chronicle.ts';
import { oncePerArchive } from './once.ts';
import { landmarksOf, type Landmark, type Sheet, sheetLength, sheetsOf } from './sheets.ts';

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
