import type { Passage } from '../source/passage.ts';
import type { DraftPiece } from '../pieces/draft.ts';
import type { Change, Range } from './change.ts';

/** All that a piece holds, titles, signatures and credits included; the same places in every run. */
export function passagesOf(piece: DraftPiece): Passage[] {
  return [
    ...[piece.series, piece.section, piece.kicker].map((it) => it ?? []),
    ...piece.headline,
    ...piece.deck,
    ...piece.bylines,
    ...piece.blocks.map((it) => it.passage),
    ...piece.captions.flatMap((it) => [it.passage, ...it.credits]),
  ];
}

/**
 * The places of the characters that are read in some piece, or of which a note says what became of
 * them: `line:offset`, from 0.
 */
export function heldBy(pieces: readonly DraftPiece[]): Set<string> {
  const held = new Set<string>();
  for (const { line, column, text, note } of pieces.flatMap(passagesOf).flat()) {
    const length = note?.read.length ?? text.length;
    for (let at = 0; at < length; at++) held.add(`${line}:${column - 1 + at}`);
  }
  return held;
}

/**
 * How far the paragraph, title or caption reaches on its line in which something is changed: words
 * beyond it belong to something else and cannot be taken to the same emendation.
 *
 * @param pieces - as printed
 * @returns offsets; null where the words are in no piece
 */
export function boundsOf(
  pieces: readonly DraftPiece[],
  line: number,
  change: Change,
): Range | null {
  const around = pieces
    .flatMap(passagesOf)
    .flatMap((passage): Range[] => {
      const own = passage.filter((it) => it.line === line && it.text !== '');
      if (own.length === 0) return [];
      const ends = own.map((it) => it.column - 1 + (it.note?.read.length ?? it.text.length));
      return [{ from: Math.min(...own.map((it) => it.column - 1)), to: Math.max(...ends) }];
    })
    .filter(({ from, to }) => from <= change.from && change.to <= to);
  const [first, ...rest] = around;
  if (first === undefined) return null;
  return rest.reduce((least, it) => (it.to - it.from < least.to - least.from ? it : least), first);
}
