import type { Line } from '../../source/page.ts';

/** A line of a variant, and the lines of the original page whose characters it holds. */
export type SheetLine = { readonly text: string; readonly origins: readonly number[] };

/** A page on its way to becoming a variant of itself. */
export type Sheet = readonly SheetLine[];

export const blankLine: SheetLine = { text: '', origins: [] };

export function sheetOf(lines: readonly Line[]): Sheet {
  return lines.map(({ number, text }) => (text.trim() === '' ? blankLine : lineOf(text, number)));
}

export function lineOf(text: string, ...origins: readonly number[]): SheetLine {
  return { text, origins };
}

export function isBlankLine(line: SheetLine): boolean {
  return line.text.trim() === '';
}

/** The same page with other words on some of its lines. Blank lines are left alone. */
export function withTexts(sheet: Sheet, change: (line: SheetLine) => string): Sheet {
  return sheet.map((line) => (isBlankLine(line) ? line : { ...line, text: change(line) }));
}

/** Where each line of the original went: numbers of the variant's lines, from 1. */
export function destinations(sheet: Sheet): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  sheet.forEach(({ origins }, index) => {
    for (const origin of origins) found.set(origin, [...(found.get(origin) ?? []), index + 1]);
  });
  return found;
}
