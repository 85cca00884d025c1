import type { Certainty, Evidence } from '../../../src/model/index.ts';
import { type Opening, parseOpening } from '../../blocks/opening.ts';
import type { DraftPiece } from '../../pieces/draft.ts';
import { type Passage, sliceOf, textOf } from '../../source/passage.ts';
import { pageYear, type PrintedDay, printedDays, type YearEvidence } from './page-year.ts';

/** 讯头 or 电头 of a piece, and the day of its news. */
export type FoundDateline = {
  readonly anchor: number;
  readonly marker: string | null;
  readonly outlet: string | null;
  readonly place: string | null;
  /** The source line of the marker; null where there is none. */
  readonly line: number | null;
  readonly day: ResolvedDay | null;
};

type PageDates = {
  readonly datelines: readonly FoundDateline[];
  /** By anchor: one entry a caption of the piece. */
  readonly captions: ReadonlyMap<number, readonly (ResolvedDay | null)[]>;
  /** The latest day that the page reports: it cannot have been printed before. */
  readonly latest: ResolvedDay | null;
};

/**
 * Dates a page's pieces.
 *
 * @param known - the year where the editor's record tells it, else null
 */
export function datePieces(pieces: readonly DraftPiece[], known: YearEvidence | null): PageDates {
  const daysIn = readOnce();
  const year = known ?? pageYear(pieces.flatMap(passagesOf), daysIn);
  const datelines = pieces.map((piece) => datelineOf(piece, year, daysIn));
  const captions = new Map(
    pieces.map((piece) => [
      piece.anchor,
      piece.captions.map((it) => firstDay([it.passage], year, daysIn)),
    ]),
  );
  const days = [...datelines.map((it) => it.day), ...[...captions.values()].flat()].filter(
    (it) => it !== null,
  );
  return {
    datelines,
    captions,
    latest: days.toSorted((a, b) => (a.date < b.date ? 1 : -1))[0] ?? null,
  };
}

/** The running text of a piece in reading order, captions of photographs that stand alone first. */
function passagesOf(piece: DraftPiece): Passage[] {
  const captions = piece.captions.map((it) => it.passage);
  const body = piece.blocks.map((it) => it.passage);
  return piece.kind === 'photo' ? [...captions, ...body] : [...body, ...captions];
}

/** The days in a passage. Year, dateline and captions all ask for them. */
function readOnce(): (passage: Passage) => readonly PrintedDay[] {
  const known = new Map<Passage, readonly PrintedDay[]>();
  return (passage) => {
    const days = known.get(passage) ?? printedDays(passage);
    known.set(passage, days);
    return days;
  };
}

function datelineOf(
  piece: DraftPiece,
  year: YearEvidence | null,
  daysIn: (passage: Passage) => readonly PrintedDay[],
): FoundDateline {
  const { passage: first, opening } = markedPassage(piece);
  const own = piece.kind === 'photo' ? passagesOf(piece) : piece.blocks.map((it) => it.passage);
  const inMarker =
    opening?.day === null || opening === null
      ? null
      : firstDay([sliceOf(first, 0, opening.end)], year, daysIn);
  return {
    anchor: piece.anchor,
    marker: opening === null || opening.marker === '' ? null : opening.marker,
    outlet: opening === null || opening.outlet === '' ? null : opening.outlet,
    place: opening?.place ?? null,
    line: opening === null ? null : (first[0]?.line ?? null),
    day: inMarker ?? firstDay(own, year, daysIn),
  };
}

/** The passage that carries the marker: a paragraph's opening, else (据新华社郑州9月9日电) below. */
function markedPassage(piece: DraftPiece): { passage: Passage; opening: Opening | null } {
  for (const { passage } of piece.blocks.filter((it) => it.type === 'paragraph')) {
    const opening = parseOpening(textOf(passage));
    if (opening !== null) return { passage, opening };
  }
  for (const passage of piece.bylines) {
    const inside = /^\s*[(\uff08]\s*/u.exec(textOf(passage))?.[0].length ?? 0;
    const opening = parseOpening(textOf(sliceOf(passage, inside)));
    if (opening !== null) return { passage: sliceOf(passage, inside), opening };
  }
  return { passage: [], opening: null };
}

/**
 * The day of the news: the first day printed that is not an aside. Where the page's year is
 * known, a day more than a year before it tells what came before the news.
 */
function firstDay(
  passages: readonly Passage[],
  year: YearEvidence | null,
  daysIn: (passage: Passage) => readonly PrintedDay[],
): ResolvedDay | null {
  for (const passage of passages) {
    for (const printed of daysIn(passage)) {
      if (printed.aside) continue;
      if (printed.year !== null && year !== null && year.day.getUTCFullYear() - printed.year > 1)
        continue;
      const day = resolveDay(printed, year);
      if (day !== null) return day;
    }
  }
  return null;
}

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
