/** A part of a file, and where it begins there. */
export type Part = {
  readonly text: string;
  /** Lines before it. */
  readonly linesBefore: number;
  /** Characters before each of its lines that are no part of it: a mail's quotation marks. */
  readonly columnsBefore: number;
};

/** Lines as a part, the marks of quotation taken off. */
export function partFrom(lines: readonly string[], linesBefore: number, quotation: string): Part {
  return {
    text: lines.map((line) => withBlanks(withoutQuotation(line, quotation))).join('\n'),
    linesBefore,
    columnsBefore: quotation.length,
  };
}

export function withoutQuotation(line: string, quotation: string): string {
  if (line.startsWith(quotation)) return line.slice(quotation.length);
  // Mail programs drop the blank after the mark where the line is empty.
  return line.startsWith(quotation.trimEnd()) ? line.slice(quotation.trimEnd().length) : line;
}

/** What is copied from a page or a mail in HTML is indented with blanks that do not break. */
function withBlanks(line: string): string {
  return line.replace(/^[ \u00A0]+/u, ({ length }) => ' '.repeat(length));
}
