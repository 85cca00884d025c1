import { comparable, compareBody, comparePiece, matchUp } from './compare.ts';
import type { CaptionReading, PageReading, PieceReading } from './page-reading.ts';
import { TallySheet, type Tallies } from './tally.ts';
import { linesIn, type Truth, type TruthPiece } from './truth.ts';

export type PageScore = {
  readonly tallies: Tallies;
  /** Every difference in words, in the order of the annotation. */
  readonly differences: readonly string[];
};

/** Holds what the parser read against what the page says. */
export function scorePage(truth: Truth, reading: PageReading): PageScore {
  const sheet = new TallySheet();
  const differences: string[] = [];
  const report = (difference: string): void => {
    differences.push(difference);
  };
  countLines(truth, reading, sheet);
  const { pairs, extra } = matchPieces(truth, reading.pieces);
  sheet.add(
    'pieces',
    pairs.filter((it) => it.got !== null).length,
    reading.pieces.length,
    truth.pieces.length,
  );
  for (const { headline, anchor } of extra) {
    report(`piece not in the annotation: ${headline ?? ''} (line ${anchor})`);
  }
  const emended = new Set((truth.emendations ?? []).map((it) => it.line));
  for (const { want, got, overlap } of pairs) {
    const name = want.headline ?? want.id;
    if (got === null) report(`piece missed (best overlap ${overlap.toFixed(2)}): ${name}`);
    const reportOfPiece = (difference: string): void => {
      report(`${difference}  (${name})`);
    };
    comparePiece(want, got, truth.people_only === true, sheet, reportOfPiece);
    compareBody(want, got, emended, sheet, reportOfPiece);
  }
  if (truth.captions !== undefined) {
    const captions = reading.pieces.flatMap((it) => it.captions);
    compareCaptions(truth.captions, captions, sheet, report);
  }
  compareEmendations(truth, reading, sheet, report);
  return { tallies: sheet.tallies, differences };
}

/** Every non-blank line stands in exactly one region. */
function countLines(truth: Truth, reading: PageReading, sheet: TallySheet): void {
  const asked = truth.nonblank ?? [...linesIn(truth.regions.flatMap((it) => it.lines))];
  const times = new Map<number, number>();
  for (const { lines } of reading.regions) {
    for (const line of linesIn([lines])) times.set(line, (times.get(line) ?? 0) + 1);
  }
  const once = asked.filter((line) => times.get(line) === 1).length;
  sheet.add('lines accounted once', once, asked.length, asked.length);
}

/** The misreadings of which the annotation is sure; an emendation may take in more or less. */
function compareEmendations(
  truth: Truth,
  reading: PageReading,
  sheet: TallySheet,
  report: (difference: string) => void,
): void {
  if (truth.emendations === undefined) return;
  const sure = truth.emendations.filter((it) => it.sure === true);
  const missed = sure.filter(
    (want) =>
      !reading.emendations.some((got) => {
        const [a, b] = [comparable(got.as), comparable(want.as)];
        return got.line === want.line && (a.includes(b) || b.includes(a));
      }),
  );
  sheet.add('sure emendations', sure.length - missed.length, sure.length, sure.length);
  for (const { line, read, as } of missed) {
    report(`emendation missing: line ${line} «${read}» → «${as}»`);
  }
}

/** An annotated piece and what the parser made of it. */
type PiecePair = {
  readonly want: TruthPiece;
  /** null: no piece of the reading has the same lines. */
  readonly got: PieceReading | null;
  /** How far the best piece overlaps. */
  readonly overlap: number;
};

/** Pieces with fewer lines in common are different pieces. */
const sameFrom = 0.9;

/**
 * Pairs annotated pieces with read ones by their source lines: those in common over those in
 * either. Banners and section labels stand over several pieces and do not count.
 */
function matchPieces(
  truth: Truth,
  pieces: readonly PieceReading[],
): { pairs: PiecePair[]; extra: PieceReading[] } {
  const free = new Set(pieces);
  const pairs = truth.pieces.map((want): PiecePair => {
    const lines = linesOfPiece(truth, want.id);
    let best: PieceReading | null = null;
    let overlap = 0;
    for (const piece of free) {
      const own = overlapOf(lines, piece.lines);
      if (own > overlap) [best, overlap] = [piece, own];
    }
    if (best === null || overlap < sameFrom) return { want, got: null, overlap };
    free.delete(best);
    return { want, got: best, overlap };
  });
  return { pairs, extra: [...free] };
}

/** The annotated lines of a piece, its banner and section label apart. */
function linesOfPiece(truth: Truth, id: string): Set<number> {
  return linesIn(
    truth.regions
      .filter((it) => it.piece === id && it.role !== 'section' && it.role !== 'series')
      .flatMap((it) => it.lines),
  );
}

function overlapOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const common = a.intersection(b).size;
  return common === 0 ? 0 : common / (a.size + b.size - common);
}

/** A caption is known by its first words; its end may be a credit to one and text to another. */
const knownBy = 20;

/** Compares the captions of a page, wherever they stand, and who took the photographs. */
function compareCaptions(
  want: NonNullable<Truth['captions']>,
  got: readonly CaptionReading[],
  sheet: TallySheet,
  report: (difference: string) => void,
): void {
  const read = got.map((it) => ({ ...it, text: withoutPointer(it.text) }));
  const isSame = (a: { text: string }, b: { text: string }): boolean =>
    a.text.startsWith(withoutPointer(b.text).slice(0, knownBy));
  const { matched, missed, extra } = matchUp(read, want, isSame);
  sheet.add('captions', matched, got.length, want.length);
  for (const { text } of missed) report(`caption missed: ${text.slice(0, 30)}`);
  for (const { text } of extra) report(`caption invented: ${text.slice(0, 30)}`);
  for (const wanted of want) {
    const names = (wanted.credits ?? []).map((it) => comparable(it.name));
    const own = read.find((it) => isSame(it, wanted));
    const credits = (own?.credits ?? []).map(comparable);
    const people = matchUp(credits, names, (a, b) => a === b);
    sheet.add('caption credits', people.matched, credits.length, names.length);
    for (const name of people.missed) {
      if (own !== undefined) report(`credit missed: ${name} (${wanted.text.slice(0, 16)})`);
    }
    for (const name of people.extra) {
      report(`credit invented: ${name} (${wanted.text.slice(0, 16)})`);
    }
  }
}

function withoutPointer(text: string): string {
  return comparable(text).replace(/^[→←]/u, '');
}
