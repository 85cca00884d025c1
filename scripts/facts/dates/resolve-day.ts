import type { Certainty, Evidence } from '../../../src/model/index.ts';
import type { YearEvidence } from './page-year.ts';
import type { PrintedDay } from './printed-days.ts';

/** A printed day as a full date, and what the year rests on. */
export type ResolvedDay = {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly certainty: Certainty;
  readonly evidence: readonly Evidence[];
};

/**
 * Gives a printed day its year: the printed one, else the one that brings it nearest to what
 * the page says of its time (7月3日 on a page of 2024-06-29 is 2024-07-03; 1月6日 on a page of
 * 2019-12-31 is 2020-01-06).
 *
 * @returns null where no year can be concluded: nothing is invented
 */
export function resolveDay(printed: PrintedDay, year: YearEvidence | null): ResolvedDay | null {
  const own: Evidence = { line: printed.line, text: printed.text, shows: '日期' };
  if (printed.year !== null) {
    if (!exists(printed.year, printed)) return null;
    return {
      date: isoDay(printed.year, printed.month, printed.day),
      certainty: 'certain',
      evidence: [own],
    };
  }
  if (year === null) return null;
  const base = year.day.getUTCFullYear();
  const years = (year.exact ? [base - 1, base, base + 1] : [base]).filter((it) =>
    exists(it, printed),
  );
  if (years.length === 0) return null;
  const nearest = years.reduce((best, candidate) =>
    distance(candidate, printed, year.day) < distance(best, printed, year.day) ? candidate : best,
  );
  return {
    date: isoDay(nearest, printed.month, printed.day),
    certainty: 'inferred',
    evidence: [own, ...year.evidence],
  };
}

/** 2月29日 has no place in a common year: misread, or another year's. */
function exists(year: number, printed: PrintedDay): boolean {
  return (
    new Date(Date.UTC(year, printed.month - 1, printed.day)).getUTCMonth() === printed.month - 1
  );
}

function distance(year: number, printed: PrintedDay, day: Date): number {
  return Math.abs(Date.UTC(year, printed.month - 1, printed.day) - day.getTime());
}

function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
