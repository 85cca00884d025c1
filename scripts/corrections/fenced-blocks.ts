/** A part of a file, and where it begins there. */
export type Part = {
  readonly text: string;
  /** Lines before it. */
  readonly linesBefore: number;
  /** Characters before each of its lines that are no part of it: the mail's quotation marks. */
  readonly columnsBefore: number;
};

/**
 * A fence of Markdown, in a mail perhaps quoted. No YAML and no JSON of corrections has one at the
 * beginning of a line: their words are indented, or in quotes.
 */
const fence = /^((?:> ?)*)(`{3,}|~{3,})(.*)$/u;

/**
 * What of a text is to be read: the fenced blocks of an issue's body or a mail, or all of it where it
 * has none. A fence that is never closed ends with the text.
 */
export function partsOf(text: string): Part[] {
  const lines = text.split(/\r\n|\n|\r/u);
  const parts: Part[] = [];
  let open: { readonly marks: string; readonly quotation: string; readonly at: number } | null =
    null;
  const close = (before: number) => {
    if (open === null) return;
    const { at, quotation } = open;
    const own = lines.slice(at + 1, before).map((line) => withoutQuotation(line, quotation));
    parts.push({
      text: own.join('\n'),
      linesBefore: at + 1,
      columnsBefore: quotation.length,
    });
    open = null;
  };
  for (const [index, line] of lines.entries()) {
    const [, quotation = '', marks = '', rest = ''] = fence.exec(line) ?? [];
    if (marks === '') continue;
    if (open === null) open = { marks, quotation, at: index };
    else if (rest.trim() === '' && marks.startsWith(open.marks)) close(index);
  }
  close(lines.length);
  return parts.length > 0 ? parts : [{ text, linesBefore: 0, columnsBefore: 0 }];
}

function withoutQuotation(line: string, quotation: string): string {
  if (line.startsWith(quotation)) return line.slice(quotation.length);
  // Mail programs drop the blank after the mark where the line is empty.
  return line.startsWith(quotation.trimEnd()) ? line.slice(quotation.trimEnd().length) : line;
}
