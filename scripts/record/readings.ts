import { foldWidth } from '../source/characters.ts';
import { positionAt, textOf, type Passage, type Position } from '../source/passage.ts';
import type { SourcePage } from '../source/page.ts';
import type { DraftPiece } from '../pieces/draft.ts';

/** A paragraph, headline or caption as it is to be read, with every note followed. */
export type Reading = {
  readonly passage: Passage;
  /** As printed but for the notes. */
  readonly text: string;
  /** The same with full-width forms folded, character for character. */
  readonly folded: string;
  /** How the paragraph after it begins, folded; null for headlines, captions and the last one. */
  readonly next: string | null;
  /** The text breaks off at its end. */
  readonly stops: boolean;
  /** Stretches that have been emended: offsets, `to` not included. */
  readonly noted: readonly (readonly [from: number, to: number])[];
};

/**
 * All that is read of a page, piece by piece.
 *
 * @param source - the page that somebody has edited; null where all words are its own
 */
export function readingsOf(pieces: readonly DraftPiece[], source: SourcePage | null): Reading[] {
  return pieces.flatMap((piece) => {
    const paragraphs = piece.blocks.map((block) => block.passage);
    const titles = [piece.kicker ?? [], piece.headline.flat(), ...piece.deck];
    const cut = new Set(piece.truncated);
    return [
      ...titles.map((passage) => ({ passage, next: null })),
      ...paragraphs.map((passage, index) => ({ passage, next: paragraphs[index + 1] ?? null })),
      ...piece.captions.map(({ passage }) => ({ passage, next: null })),
    ]
      .filter(({ passage }) => passage.some(({ text }) => text !== ''))
      .filter(({ passage }) => source === null || standsInSource(passage, source))
      .map(({ passage, next }) =>
        readingOf(
          passage,
          next === null ? null : foldWidth(textOf(next).slice(0, 8)),
          cut.has(passage.at(-1)?.line ?? 0),
        ),
      );
  });
}

function readingOf(passage: Passage, next: string | null, stops: boolean): Reading {
  if (passage.every((stretch) => stretch.note === undefined)) {
    const text = textOf(passage);
    return { passage, text, folded: foldWidth(text), next, stops, noted: [] };
  }
  const noted: [number, number][] = [];
  let at = 0;
  const followed = passage.map((stretch) => {
    const text = stretch.note?.as ?? stretch.text;
    if (stretch.note !== undefined) noted.push([at, at + text.length]);
    at += text.length;
    return { line: stretch.line, column: stretch.column, text };
  });
  const text = textOf(followed);
  return { passage: followed, text, folded: foldWidth(text), next, stops, noted };
}

/** Words that the editor has written have no place in the source. */
function standsInSource(passage: Passage, source: SourcePage): boolean {
  return passage.every(
    ({ line, column, text, note }) =>
      note !== undefined ||
      text === ' ' ||
      source.lines[line - 1]?.text.startsWith(text, column - 1) === true,
  );
}

/** Whether characters of a reading have been emended. */
export function isNoted({ noted }: Reading, from: number, to: number): boolean {
  return noted.some(([start, end]) => start < to && (from < end || (start === end && from <= end)));
}

/** Where a stretch of a reading stands: first character, last character. */
export function placeOf(
  { passage }: Reading,
  from: number,
  to: number,
): { readonly first: Position; readonly last: Position } | null {
  const first = positionAt(passage, from);
  const last = positionAt(passage, Math.max(from, to - 1));
  return first === null || last === null ? null : { first, last };
}

/** Offsets at which a column, box or photograph was passed over. */
export function jointsOf({ passage }: Reading): number[] {
  const joints: number[] = [];
  let at = 0;
  passage.forEach((stretch, index) => {
    const before = passage[index - 1];
    if (before !== undefined && Math.abs(stretch.line - before.line) > 1) joints.push(at);
    at += stretch.text.length;
  });
  return joints;
}
