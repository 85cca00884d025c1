import { z } from 'zod';
import type { Caption, Dateline, Piece } from './piece.ts';
import { type Emendation, handOf } from './emendation.ts';
import type { Page } from './page.ts';

const count = z.int().nonnegative();

/** 文字状况: how a text stands, in numbers. Those of an archive are the sums of those of its files. */
export const textCountsSchema = z.strictObject({
  pieces: count.describe('稿件'),
  lines: count.describe('source lines that are not blank; each is accounted for once'),
  inPieces: count.describe('of these, lines of pieces'),
  ofPage: count.describe('of these, lines of the page itself'),
  noise: count.describe('of these, lines that belong to nothing'),
  inferred: count.describe(
    'values concluded from context: printing days and districts of pages, days of news',
  ),
  doubts: count.describe('what the build script is not sure of and no editor has settled'),
  emendedByRule: count.describe('misreadings that the text corrects by a rule of the build script'),
  emendedByEditor: count.describe('… that an editor corrected'),
  emendedByReader: count.describe('… that a reader proposed and an editor accepted'),
  noted: count.describe('probable misreadings that are noted and stand as printed'),
  cutOff: count.describe('lines where the text stops and the rest is missing'),
  garbled: count.describe('places where words are lost or columns mixed'),
});
export type TextCounts = z.infer<typeof textCountsSchema>;

export const noCounts: TextCounts = {
  pieces: 0,
  lines: 0,
  inPieces: 0,
  ofPage: 0,
  noise: 0,
  inferred: 0,
  doubts: 0,
  emendedByRule: 0,
  emendedByEditor: 0,
  emendedByReader: 0,
  noted: 0,
  cutOff: 0,
  garbled: 0,
};

/** What a page’s own file tells. */
export function countsOfPage(page: Page): TextCounts {
  const lines = { inPieces: 0, ofPage: 0, noise: 0 };
  for (const { lines: range, role, piece } of page.regions) {
    const kind = role === 'noise' ? 'noise' : piece === null ? 'ofPage' : 'inPieces';
    lines[kind] += range[1] - range[0] + 1;
  }
  const concluded = [page.date, page.district].filter((it) => it?.certainty === 'inferred');
  return {
    ...noCounts,
    ...lines,
    lines: lines.inPieces + lines.ofPage + lines.noise,
    inferred: concluded.length,
    doubts: page.doubts.length,
    cutOff: page.truncated.length,
    garbled: page.garbled.length,
  };
}

/** What a piece’s file tells; the emendations of its captions are in theirs. */
export function countsOfPiece({ emendations }: Pick<Piece, 'emendations'>): TextCounts {
  const own = emendations.filter(({ part }) => part !== 'caption');
  return { ...emended(own), pieces: 1 };
}

/** What a caption’s file tells. */
export function countsOfCaption({ emendations }: Pick<Caption, 'emendations'>): TextCounts {
  return emended(emendations);
}

/** What a dateline’s file tells. */
export function countsOfDateline({ certainty }: Pick<Dateline, 'certainty'>): TextCounts {
  return { ...noCounts, inferred: certainty === 'inferred' ? 1 : 0 };
}

/** @returns the sums, each of its own kind */
export function sumOfCounts(all: Iterable<TextCounts>): TextCounts {
  const sum = { ...noCounts };
  for (const counts of all) {
    for (const key of Object.keys(sum) as (keyof TextCounts)[]) sum[key] += counts[key];
  }
  return sum;
}

function emended(emendations: readonly Emendation[]): TextCounts {
  const sure = emendations.filter((it) => it.sure);
  const by = (hand: ReturnType<typeof handOf>): number =>
    sure.filter((it) => handOf(it.by) === hand).length;
  return {
    ...noCounts,
    emendedByRule: by('rule'),
    emendedByEditor: by('editor'),
    emendedByReader: by('reader'),
    noted: emendations.length - sure.length,
  };
}
