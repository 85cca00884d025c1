import type { SiteFiles } from '../search/make/site-files.ts';

/** What was written by one of the steps. */
export type StepReport = {
  readonly step: 'search' | 'references' | 'data';
  /** What was made, for people: `35 pieces indexed`. */
  readonly made: string;
  readonly seconds: number;
  readonly files: number;
  readonly bytes: number;
};

/** @param written - what the step has written, and nothing else */
export function report(
  step: StepReport['step'],
  made: string,
  seconds: number,
  { files, bytes }: SiteFiles,
): StepReport {
  return { step, made, seconds, files, bytes };
}

/** @returns the seconds since then, each time it is called */
export function stopwatch(): () => number {
  const start = performance.now();
  return () => (performance.now() - start) / 1000;
}
