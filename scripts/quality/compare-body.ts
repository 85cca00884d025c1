import { comparable } from './comparable.ts';
import { matchUp } from './match-up.ts';
import type { PieceReading } from './page-reading.ts';
import type { TallySheet } from './tally.ts';
import { linesIn, type TruthPiece } from './truth.ts';

type Block = { readonly type: 'paragraph' | 'crosshead'; readonly text: string };

/**
 * Compares the running text block by block. Where the annotation emends a line, the printed
 * and the emended reading are both right, so the paragraph only has to be much the same.
 */
export function compareBody(
  want: TruthPiece,
  got: PieceReading | null,
  emendedLines: ReadonlySet<number>,
  sheet: TallySheet,
  report: (difference: string) => void,
): void {
  const blocks = (got?.blocks ?? [])
    .map(({ type, text }): Block => ({ type, text: comparable(text) }))
    .filter((it) => it.text !== '');
  if (want.long_paragraphs !== undefined) {
    const wanted = want.long_paragraphs.map((it) => withoutDateline(comparable(it)));
    const found = blocks.map((it) => withoutDateline(it.text));
    const { matched, missed } = matchUp(found, wanted, (a, b) => a === b);
    sheet.add('long paragraphs', matched, wanted.length, wanted.length);
    if (got !== null) for (const text of missed) report(`paragraph not whole: ${excerpt(text)}`);
  }
  if (want.body === undefined) return;
  const wanted = want.body.map(({ type, text, lines }) => ({
    type,
    text: comparable(text),
    emended: !linesIn(lines).isDisjointFrom(emendedLines),
  }));
  for (const type of ['paragraph', 'crosshead'] as const) {
    const asked = wanted.filter((it) => it.type === type);
    const answers = blocks.filter((it) => it.type === type);
    const { matched, missed, extra } = matchUp(
      answers,
      asked,
      (a, b) =>
        withoutMarks(a.text) === withoutMarks(b.text) || (b.emended && nearlySame(a.text, b.text)),
    );
    sheet.add(`${type}s`, matched, answers.length, asked.length);
    if (got === null) continue;
    for (const { text } of missed) report(`${type} missed: ${excerpt(text)}`);
    for (const { text } of extra) report(`${type} extra: ${excerpt(text)}`);
  }
}

/** 据新华社北京3月1日电(记者…): the archives of dailies leave it out of the text. */
function withoutDateline(text: string): string {
  return text.replace(/^据?(?:本报|新华社)[^,。(]{0,14}[电讯](?:\([^)]*\))?/u, '');
}

/** 本报讯(记者 …) and the arrow of a caption may stand in the text or apart from it. */
function withoutMarks(text: string): string {
  return text.replace(/^本报讯(?:\([^)]*\))?/u, '').replace(/^[→←]/u, '');
}

/** More than nine in ten pairs of neighbouring characters are the same. */
function nearlySame(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 40) return false;
  const pairs = pairsOf(b);
  let common = 0;
  for (const [pair, count] of pairsOf(a)) common += Math.min(count, pairs.get(pair) ?? 0);
  const all = a.length + b.length - 2;
  return (2 * common) / (all === 0 ? 1 : all) > 0.9;
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function excerpt(text: string): string {
  return text.length <= 42 ? text : `${text.slice(0, 28)}…${text.slice(-12)}`;
}
