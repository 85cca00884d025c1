import type { EditorsRecord } from '../../src/model/index.ts';
import type { PieceCredits } from '../facts/bylines.ts';
import type { FoundDateline } from '../facts/dates/date-pieces.ts';
import type { YearEvidence } from '../facts/dates/page-year.ts';
import type { PieceAt } from './edit-pieces.ts';

/** Adds and removes names as the record says. */
export function editBylines(
  credits: readonly PieceCredits[],
  record: EditorsRecord,
  pieceAt: PieceAt,
): PieceCredits[] {
  return credits.map((own) => {
    const entries = record.bylines.filter((it) => pieceAt(it.line) === own.anchor);
    const removed = entries.flatMap((it) => (it.remove === undefined ? [] : [it.remove]));
    const kept = own.bylines.filter(
      (it) => !removed.some((gone) => gone.name === it.name && gone.role === it.role),
    );
    const added = entries.flatMap((it) =>
      it.add === undefined ? [] : [{ ...it.add, as: it.read, affiliation: null, line: it.line }],
    );
    return { ...own, bylines: [...kept, ...added] };
  });
}

/** Accepts, replaces or rejects inferred days as the record says. */
export function editDates(
  datelines: readonly FoundDateline[],
  record: EditorsRecord,
  pieceAt: PieceAt,
): FoundDateline[] {
  return datelines.map((dateline) => {
    const entry = record.dates.findLast((it) => pieceAt(it.line) === dateline.anchor);
    if (entry === undefined) return dateline;
    if (entry.date === null) return { ...dateline, day: null };
    const evidence = [{ line: entry.line, text: entry.read, shows: entry.why }];
    const certainty = isPrintedInFull(entry.read) ? 'certain' : 'inferred';
    return { ...dateline, day: { date: entry.date, certainty, evidence } };
  });
}

function isPrintedInFull(words: string): boolean {
  return /\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日/u.test(words);
}

/** The time of the page as the record gives it: what days without a year lie nearest to. */
export function yearOfRecord(record: EditorsRecord | null): YearEvidence | null {
  const date = record?.date;
  if (date === undefined || date === null) return null;
  const match = /(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/u.exec(date.edtf);
  if (match === null) return null;
  const [, year, month, day] = match;
  const exact = month !== undefined;
  return {
    day: new Date(
      Date.UTC(Number(year), month === undefined ? 6 : Number(month) - 1, Number(day ?? 1)),
    ),
    exact,
    evidence: [{ line: null, text: date.edtf, shows: `年份（编者：${date.why}）` }],
  };
}
