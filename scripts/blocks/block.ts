import type { Line } from '../source/page.ts';

/**
 * Consecutive source lines that are one thing: one line in a page with a line a paragraph,
 * several where the OCR kept the column's line ends.
 */
export type Block = {
  readonly lines: readonly [Line, ...Line[]];
  /** The text, trimmed; lines of one paragraph follow each other with nothing between. */
  readonly text: string;
  /** Width in Han characters. */
  readonly width: number;
  /** Blank lines before it; the OCR puts more of them around boxes and photographs. */
  readonly gap: number;
  /** Its first line is set in by blanks. */
  readonly indented: boolean;
};
