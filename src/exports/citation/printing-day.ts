import { boundsOf, edtfInChinese } from '../../archive/edtf.ts';
import type { Citable, Printed } from './citable.ts';

/**
 * The printing day where it is known for certain: `2023-01-09`, or a month or a year where no more
 * is known; null where it was concluded, or lies anywhere within an interval.
 */
export function certainDay(printed: Printed | null): string | null {
  if (!printed || printed.inferred) return null;
  return /^\d{4}(?:-\d{2}){0,2}$/.test(printed.edtf) ? printed.edtf : null;
}

/**
 * A printing day that is not certain, in figures.
 *
 * @returns for example `2023-01-07或稍后`, `2023-01-07至2023-01-13`
 */
export function estimatedDay({ edtf }: Printed): string {
  const { earliest, latest } = boundsOf(edtf);
  if (earliest && latest) return earliest === latest ? earliest : `${earliest}至${latest}`;
  if (earliest) return `${earliest}或稍后`;
  return latest ? `不晚于${latest}` : edtf;
}

/** What is unknown or concluded about the publication, a sentence each, for notes and readers. */
export function publicationNotes({ newspaper, edition, printed }: Citable): string[] {
  const missing = [
    newspaper === null ? '报名' : [],
    printed === null ? '出版日期' : [],
    edition === null ? '版次' : [],
  ].flat();
  const notes = missing.length > 0 ? [`${missing.join('、')}不详。`] : [];
  if (printed && certainDay(printed) === null) {
    const day = printed.inferred
      ? `推定为${edtfInChinese(printed.edtf)}`
      : `为${edtfInChinese(printed.edtf)}`;
    notes.push(`出版日期${day}。`);
  }
  return notes;
}

/** @param day - `2023-01-09`, or less of it */
export function dayParts(day: string): { year: string; month?: string; date?: string } {
  const [year = '', month, date] = day.split('-');
  return { year, ...(month && { month }), ...(date && { date }) };
}
