import { wholeBuild, type SizeResults } from './figures-of-size.ts';
import type { GrowingFiles } from './growing-files.ts';
import { steepest, straight } from './growth.ts';
import { ownSteps } from './own-steps.ts';

/** The whole build of an archive of a size, measured or reckoned. */
export type BuildFigures = GrowingFiles & {
  readonly pieces: number;
  readonly files: number;
  readonly bytes: number;
  /** Files in that folder which has most. */
  readonly largestFolder: number;
  readonly minutes: number;
  /** Bytes; null where nobody says. */
  readonly peak: number | null;
};

/** Of results that were measured before these files were looked at. */
const notLookedAt: GrowingFiles = { searchStart: 0, searchList: 0, searchFile: 0 };

/** Pagefind's lists have at most so many records (src/search/records/records.ts). */
const LIST = 16_384;

/** @returns null where the whole build of this size is not measured */
export function buildFigures(size: SizeResults): BuildFigures | null {
  const whole = wholeBuild(size);
  if (whole === null) return null;
  const site = size.steps.get(ownSteps.site);
  return {
    pieces: size.pieces,
    files: whole.files ?? 0,
    bytes: whole.bytes ?? 0,
    largestFolder: site?.largestFolder ?? 0,
    minutes: whole.seconds / 60,
    peak: whole.peak,
    ...(site?.growing ?? notLookedAt),
  };
}

/**
 * Reckons a larger archive from measured ones. What is written grows by what each further piece
 * added between the two largest of them. Time and memory grow so too, or by the power that they
 * showed there where that is more than 1.
 *
 * @param measured - by size, at least one
 */
export function reckon(measured: readonly BuildFigures[], pieces: number): BuildFigures {
  const grown = (of: (it: BuildFigures) => number): number => straight(measured, of, pieces);
  const slower = (of: (it: BuildFigures) => number): number => steepest(measured, of, pieces);
  return {
    pieces,
    files: grown((it) => it.files),
    bytes: grown((it) => it.bytes),
    largestFolder: grown((it) => it.largestFolder),
    minutes: slower((it) => it.minutes),
    peak: measured.at(-1)?.peak === null ? null : slower((it) => it.peak ?? 0),
    searchStart: grown((it) => it.searchStart),
    searchList: straight(measured, (it) => it.searchList, Math.min(pieces, LIST)),
    searchFile: grown((it) => it.searchFile),
  };
}

/**
 * Up to how many pieces a figure stays within a limit, to the nearest hundred.
 *
 * @param of - the figure, which never shrinks as the archive grows
 * @returns Infinity where a milliard are within it
 */
export function piecesWithin(of: (pieces: number) => number, most: number): number {
  let low = 0;
  let high = 1e9;
  if (of(high) <= most) return Infinity;
  while (high - low > 50) {
    const middle = (low + high) / 2;
    if (of(middle) <= most) low = middle;
    else high = middle;
  }
  return Math.round(low / 100) * 100;
}
