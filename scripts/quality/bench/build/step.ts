import type { Program, Run } from './measure-run.ts';
import { peakOf, type StageFigures } from './stage-figures.ts';
import type { StepResult } from './step-results.ts';

/** What a step took, without when and on which machine. */
export type Measured = Omit<StepResult, 'step' | 'at' | 'code' | 'load'>;

/** Runs a program and says what it took; the bench says meanwhile that it is at work. */
export type Measure = (program: Program) => Promise<Run>;

/** One thing that is measured of an archive of one size. */
export type Step = {
  /** Its name, and that of its result. */
  readonly name: string;
  /** What happens in it, for people. */
  readonly what: string;
  /** Does it anew: what an earlier, interrupted try left is removed first. */
  readonly run: (measure: Measure) => Promise<Measured>;
};

/** Runs one program after another, each a stage of the whole. */
export async function measureStages(
  measure: Measure,
  programs: readonly (Program & { readonly name: string })[],
): Promise<Pick<Measured, 'seconds' | 'peak' | 'stages'>> {
  const stages: StageFigures[] = [];
  for (const { name, ...program } of programs) {
    const { seconds, samples } = await measure(program);
    stages.push({ name, seconds, peak: peakOf(samples, 0, seconds) });
  }
  return { ...sumOfStages(stages), stages };
}

/** Stages that come one after another as one. */
export function sumOfStages(stages: readonly Pick<StageFigures, 'seconds' | 'peak'>[]): {
  seconds: number;
  peak: number | null;
} {
  const peaks = stages.map(({ peak }) => peak).filter((it) => it !== null);
  return {
    seconds: stages.reduce((sum, { seconds }) => sum + seconds, 0),
    peak: peaks.length === 0 ? null : Math.max(...peaks),
  };
}
