import type { KeptFile } from '../kept/kept-files.ts';
import type { SiteFiles } from './site-files.ts';

/** What was written by one of the steps. */
export type StepReport = {
  readonly step: 'search' | 'references' | 'data';
  /** What was made, for people: `35 pieces indexed`. */
  readonly made: string;
  readonly seconds: number;
  readonly files: number;
  readonly bytes: number;
};

/** What was written beside the pages, and the marks of files of which they are known. */
export type Written = { readonly reports: StepReport[]; readonly files: readonly KeptFile[] };

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
