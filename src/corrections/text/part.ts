/** Words of a part of a piece as its page shows them. */
export type ShownRun = {
  readonly text: string;
  /** Where the words are an emended reading: those that the source has; else null. */
  readonly printed: string | null;
};

/** A physical line of the source, counted from 1. */
export type PrintedLine = { readonly number: number; readonly text: string };

/**
 * A stretch of the shown text that is changed as a whole, and where it stands in the source: one
 * character, or all the words of an emended reading.
 */
export type Cell = {
  readonly text: string;
  /** Null where the source has nothing of it. */
  readonly place: Place | null;
  readonly isEmended: boolean;
};

/** From and to in UTF-16 units of a line, `to` not included. */
export type Place = { readonly line: number; readonly from: number; readonly to: number };

export const isBlank = (text: string): boolean => /^\s*$/u.test(text);

/** The text that the cells show. */
export const textOf = (cells: readonly Cell[]): string => cells.map(({ text }) => text).join('');
