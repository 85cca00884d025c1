import type { SizeResults } from './figures-of-size.ts';
import { steepest } from './growth.ts';
import { ownSteps } from './own-steps.ts';
import { JOIN, partsOf } from './parts-step.ts';

/** What one build does, by what every part does again and what the parts share out among them. */
export type Shares = {
  readonly pieces: number;
  /** Minutes. */
  readonly again: number;
  readonly shared: number;
  readonly join: number;
  /** Bytes; 0 where nobody says. */
  readonly peakAgain: number;
  readonly peakShared: number;
  readonly peakJoin: number;
};

/** A site of a size that is built in so many parts. */
export type DividedFigures = {
  /** Of a part, on average. */
  readonly minutes: number;
  /** Of the part that needs most, bytes. */
  readonly peak: number;
  /** Of the joining. */
  readonly joinMinutes: number;
  readonly joinPeak: number;
};

/** @returns null where the site of this size was not built whole and in parts */
export function sharesOf({ pieces, steps }: SizeResults): Shares | null {
  const whole = steps.get(ownSteps.site);
  const [divided] = [...steps].flatMap(([step, result]) => {
    const parts = partsOf(step);
    return parts === null ? [] : [{ parts, ...result }];
  });
  const join = divided?.stages.find(({ name }) => name === JOIN);
  if (!whole || !divided || !join) return null;
  const parts = divided.stages.filter(({ name }) => name !== JOIN);
  // On average: small archives have one part that makes all the search, large ones have not, and a
  // machine that does other work as well makes any of them slow.
  const usual = parts.reduce((sum, { seconds }) => sum + seconds, 0) / parts.length;
  const highest = Math.max(...parts.map(({ peak }) => peak ?? 0));
  const time = split(whole.seconds, usual, divided.parts);
  const memory = split(whole.peak ?? 0, highest, divided.parts);
  return {
    pieces,
    again: time.again / 60,
    shared: time.shared / 60,
    join: join.seconds / 60,
    peakAgain: memory.again,
    peakShared: memory.shared,
    peakJoin: join.peak ?? 0,
  };
}

/** Of `whole = again + shared` and `part = again + shared / parts`. Neither is less than nothing. */
function split(whole: number, part: number, parts: number): { again: number; shared: number } {
  const again = Math.min(part, Math.max(0, (parts * part - whole) / (parts - 1)));
  return { again, shared: (part - again) * parts };
}

/**
 * Reckons a site of any size, built in any number of parts.
 *
 * @param measured - by size, at least one
 */
export function reckonDivided(
  measured: readonly Shares[],
  pieces: number,
  parts: number,
): DividedFigures {
  const at = (of: (it: Shares) => number): number => steepest(measured, of, pieces);
  return {
    minutes: at((it) => it.again) + at((it) => it.shared) / parts,
    peak: at((it) => it.peakAgain) + at((it) => it.peakShared) / parts,
    joinMinutes: at((it) => it.join),
    joinPeak: at((it) => it.peakJoin),
  };
}
