import { growthExponent } from './figures-of-size.ts';

/** Something that was measured of an archive of a size. */
export type OfSize = { readonly pieces: number };

/**
 * What a figure comes to at another size: it grows by what each further piece added between the two
 * largest measured sizes, and never shrinks.
 *
 * @param measured - by size, at least one
 */
export function straight<T extends OfSize>(
  measured: readonly T[],
  of: (it: T) => number,
  pieces: number,
): number {
  const [last, before] = twoLargest(measured);
  if (before === undefined) return (of(last) / last.pieces) * pieces;
  const slope = (of(last) - of(before)) / (last.pieces - before.pieces);
  return of(last) + Math.max(0, slope) * (pieces - last.pieces);
}

/** The same of time and memory: by the power that they showed there, where that is more than 1. */
export function steepest<T extends OfSize>(
  measured: readonly T[],
  of: (it: T) => number,
  pieces: number,
): number {
  const line = straight(measured, of, pieces);
  const [last, before] = twoLargest(measured);
  if (before === undefined) return line;
  const exponent = growthExponent(
    { pieces: before.pieces, value: of(before) },
    { pieces: last.pieces, value: of(last) },
  );
  if (exponent === null || exponent <= 1) return line;
  return Math.max(line, of(last) * (pieces / last.pieces) ** exponent);
}

function twoLargest<T>(measured: readonly T[]): [last: T, before: T | undefined] {
  const [last, before] = measured.toReversed();
  if (last === undefined) throw new Error('nothing is measured');
  return [last, before];
}
