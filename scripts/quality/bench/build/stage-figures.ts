/** Bytes held at a moment, in seconds since the start. */
export type Sample = { readonly at: number; readonly bytes: number };

/** A stage and when it ended, in seconds since the start. */
export type Mark = { readonly stage: string; readonly at: number };

/** What a stage took; files and bytes where something is written in it. */
export type StageFigures = {
  readonly name: string;
  readonly seconds: number;
  /** Most bytes held by all processes at once; null where nobody says. */
  readonly peak: number | null;
  readonly files?: number;
  readonly bytes?: number;
};

/**
 * What each stage of a run took: from the end of the one before it to its own, by name, in the
 * order in which they first ended. What comes after the last mark belongs to the last stage.
 *
 * @param seconds - when the run ended
 */
export function stageFigures(
  marks: readonly Mark[],
  samples: readonly Sample[],
  seconds: number,
): StageFigures[] {
  const stages = new Map<string, StageFigures>();
  for (const [index, { stage, at }] of marks.entries()) {
    const from = marks[index - 1]?.at ?? 0;
    const to = index === marks.length - 1 ? seconds : at;
    const known = stages.get(stage);
    const peaks = [known?.peak ?? null, peakOf(samples, from, to)].filter((it) => it !== null);
    stages.set(stage, {
      name: stage,
      seconds: (known?.seconds ?? 0) + to - from,
      peak: peaks.length === 0 ? null : Math.max(...peaks),
    });
  }
  return [...stages.values()];
}

/** Most bytes held between two moments; of a stage too short to be looked at, those next to it. */
export function peakOf(samples: readonly Sample[], from: number, to: number): number | null {
  const within = samples.filter(({ at }) => from <= at && at <= to);
  if (within.length > 0) return within.reduce((most, { bytes }) => Math.max(most, bytes), 0);
  return samples.findLast(({ at }) => at < from)?.bytes ?? null;
}
