import { type encodings, shownText } from '../../src/model/index.ts';

export type Encoding = (typeof encodings)[number];

/** One physical line of a source. `number` is 1-based; `text` has no line end. */
export type Line = { readonly number: number; readonly text: string };

/** A source file read and cut into lines; nothing else has happened to it. */
export type SourcePage = {
  /** Id of the page: the ASCII form of the file's name. */
  readonly id: string;
  /** File name in the sources folder, with its ending. */
  readonly source: string;
  readonly encoding: Encoding;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
  readonly lines: readonly Line[];
};

/** A line with nothing on it but white space. */
export function isBlank(line: Line): boolean {
  return line.text.trim() === '';
}

/**
 * Cuts text into lines at LF, CRLF or CR, and numbers them from 1. Characters that no newsprint
 * has become U+FFFD one by one, so that columns stay true and nothing invisible travels on; tabs
 * and form feeds are white space and stay.
 */
export function cutLines(text: string): Line[] {
  const lines = text.split(/\r\n|\n|\r/u);
  // The end of the last line is not the beginning of another.
  if (lines.length > 1 && lines.at(-1) === '') lines.pop();
  return lines.map((line, index) => ({ number: index + 1, text: shownText(line) }));
}
