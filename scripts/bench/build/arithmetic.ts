import { growthExponent, wholeBuild, type SizeResults } from './figures-of-size.ts';
import { ownSteps } from './own-steps.ts';

/** The whole build of an archive of a size, measured or reckoned. */
export type BuildFigures = {
  readonly pieces: number;
  readonly files: number;
  readonly bytes: number;
  /** Files in that folder which has most. */
  readonly largestFolder: number;
  readonly minutes: number;
  /** Bytes; null where nobody says. */
  readonly peak: number | null;
};

/** @returns null where the whole build of this size is not measured */
export function buildFigures(size: SizeResults): BuildFigures | null {
  const whole = wholeBuild(size);
  if (whole === null) return null;
  return {
    pieces: size.pieces,
    files: whole.files ?? 0,
    bytes: whole.bytes ?? 0,
    largestFolder: size.steps.get(ownSteps.site)?.largestFolder ?? 0,
    minutes: whole.seconds / 60,
    peak: whole.peak,
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
  const [last, before] = measured.toReversed();
  if (last === undefined) throw new Error('nothing is measured');
  const grown = (of: (it: BuildFigures) => number): number => straight(last, before, of, pieces);
  const slower = (of: (it: BuildFigures) => number): number =>
    Math.max(grown(of), power(last, before, of, pieces));
  return {
    pieces,
    files: grown((it) => it.files),
    bytes: grown((it) => it.bytes),
    largestFolder: grown((it) => it.largestFolder),
    minutes: slower((it) => it.minutes),
    peak: last.peak === null ? null : slower((it) => it.peak ?? 0),
  };
}

/** Up to how many pieces a figure stays within a limit, to the nearest hundred. */
export function piecesWithin(
  measured: readonly BuildFigures[],
  of: (it: BuildFigures) => number,
  most: number,
): number {
  let low = 0;
  let high = 1e9;
  while (high - low > 50) {
    const middle = (low + high) / 2;
    if (of(reckon(measured, middle)) <= most) low = middle;
    else high = middle;
  }
  return Math.round(low / 100) * 100;
}

function straight(
  last: BuildFigures,
  before: BuildFigures | undefined,
  of: (it: BuildFigures) => number,
  pieces: number,
): number {
  if (before === undefined) return (of(last) / last.pieces) * pieces;
  const slope = (of(last) - of(before)) / (last.pieces - before.pieces);
  return of(last) + Math.max(0, slope) * (pieces - last.pieces);
}

function power(
  last: BuildFigures,
  before: BuildFigures | undefined,
  of: (it: BuildFigures) => number,
  pieces: number,
): number {
  if (before === undefined) return 0;
  const exponent = growthExponent(
    { pieces: before.pieces, value: of(before) },
    { pieces: last.pieces, value: of(last) },
  );
  if (exponent === null || exponent <= 1) return 0;
  return of(last) * (pieces / last.pieces) ** exponent;
}
