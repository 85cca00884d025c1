import type { encodings } from '../../src/model/index.ts';

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
