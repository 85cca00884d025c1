import { floor } from './floor-step.ts';
import { ownSteps } from './own-steps.ts';
import { peerTitles } from './peer-steps.ts';
import { sumOfStages } from './step.ts';
import type { StepResult } from './step-results.ts';

/** All that was measured of one size, by step. */
export type SizeResults = {
  /** How many pieces and pages the archive really has. */
  readonly pieces: number;
  readonly pages: number;
  readonly steps: ReadonlyMap<string, StepResult>;
};

/** A line of the table: a step, a stage of one, or the whole way. */
export type Row = {
  readonly name: string;
  /** 0: a step or the whole way, 1: a stage of the step above it. */
  readonly depth: 0 | 1;
  readonly seconds: number;
  readonly peak: number | null;
  readonly files?: number | undefined;
  readonly bytes?: number | undefined;
  readonly load?: number;
  /** Of the code that was measured; of the site's own steps alone. */
  readonly code?: string;
};

/** Names of the rows of the site itself. */
export const ownRows = {
  archive: 'sources to Markdown',
  site: 'Markdown to site',
  whole: 'whole build',
  oneChange: 'one line changed',
} as const;

/** @returns null where the archive of this size was not made yet */
export function sizeResults(results: readonly StepResult[]): SizeResults | null {
  const steps = new Map(results.map((result) => [result.step, result]));
  const { pieces, pages } = steps.get(ownSteps.archive) ?? {};
  return pieces === undefined || pages === undefined ? null : { pieces, pages, steps };
}

/** From sources to a searchable site: both steps as one. Null where one of them is not measured. */
export function wholeBuild({ steps }: SizeResults): Row | null {
  const parts = [steps.get(ownSteps.archive), steps.get(ownSteps.site)].filter((it) => !!it);
  const [, site] = parts;
  if (site === undefined) return null;
  const { files, bytes } = site;
  return { name: ownRows.whole, depth: 0, ...sumOfStages(parts), files, bytes };
}

/** The rows of the table, in order. */
export function rowsOf(size: SizeResults): Row[] {
  const rows = (step: string, name: string): Row[] => {
    const result = size.steps.get(step);
    if (result === undefined) return [];
    const { seconds, peak, files, bytes, load, code, stages } = result;
    const parts = stages.map((stage): Row => ({ ...stage, depth: 1 }));
    const isOwn = Object.values<string>(ownSteps).includes(step);
    const row = { name, depth: 0, seconds, peak, files, bytes, load } as const;
    return [isOwn ? { ...row, code } : row, ...parts];
  };
  const whole = wholeBuild(size);
  return [
    ...rows(ownSteps.archive, ownRows.archive),
    ...rows(ownSteps.site, ownRows.site),
    ...(whole === null ? [] : [whole]),
    ...rows(ownSteps.oneChange, ownRows.oneChange),
    ...[...peerTitles].flatMap(([step, title]) => rows(step, title)),
    ...rows(floor, 'floor: writing the same bytes'),
  ];
}

/**
 * By which power of the size a figure grows: 1 where twice the pieces take twice as long.
 *
 * @returns null where the sizes are the same
 */
export function growthExponent(
  from: { readonly pieces: number; readonly value: number },
  to: { readonly pieces: number; readonly value: number },
): number | null {
  if (from.pieces === to.pieces || from.value <= 0 || to.value <= 0) return null;
  return Math.log(to.value / from.value) / Math.log(to.pieces / from.pieces);
}
