import type { Emendation } from '../model/index.ts';

/** 校改 as the reader meets it: a number in the text and an entry in the list of notes. */
export interface Note {
  readonly number: number;
  readonly emendation: Emendation;
}

/** Anchor of the entry in the list. */
export const noteAnchor = (number: number): string => `note-${number}`;
/** Anchor of the mark in the text. */
export const noteMarkAnchor = (number: number): string => `mark-${number}`;

/**
 * Numbers the notes of a piece: its own in the order of the text, then those of the captions
 * that it shows. What stands both with the piece and with its caption is numbered once.
 *
 * @param piece - emendations of the piece
 * @param captions - emendations of its captions
 */
export function numberNotes(
  piece: readonly Emendation[],
  captions: readonly (readonly Emendation[])[] = [],
): Note[] {
  const own = piece.filter(({ part }) => part !== 'caption');
  return [...own, ...captions.flat()].map((emendation, index) => ({
    number: index + 1,
    emendation,
  }));
}

/** The notes of one part, e.g. of the headline; in the body the n-th is footnote n. */
export function notesOn(notes: readonly Note[], part: Emendation['part']): Note[] {
  return notes.filter(({ emendation }) => emendation.part === part);
}
