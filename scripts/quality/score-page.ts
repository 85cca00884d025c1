import { comparable } from './comparable.ts';
import { compareBody } from './compare-body.ts';
import { compareCaptions } from './compare-captions.ts';
import { comparePiece } from './compare-piece.ts';
import { matchPieces } from './match-pieces.ts';
import type { PageReading } from './page-reading.ts';
import { TallySheet, type Tallies } from './tally.ts';
import { linesIn, type Truth } from './truth.ts';

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
