import { partFrom, type Part } from './part.ts';

/**
 * A fence of Markdown, in a mail perhaps quoted. No YAML and no JSON of corrections has one at the
 * beginning of a line: their words are indented, or in quotes.
 */
const fence = /^((?:> ?)*)(`{3,}|~{3,})(.*)$/u;

/** The fenced blocks of a text. One whose fence is never closed ends with the text. */
export function fencedIn(lines: readonly string[]): Part[] {
  const parts: Part[] = [];
  let open: { readonly marks: string; readonly quotation: string; readonly at: number } | null =
    null;
  for (const [index, line] of lines.entries()) {
    const [, quotation = '', marks = '', rest = ''] = fence.exec(line) ?? [];
    if (marks === '') continue;
    if (open === null) open = { marks, quotation, at: index };
    else if (rest.trim() === '' && marks.startsWith(open.marks)) {
      parts.push(partFrom(lines.slice(open.at + 1, index), open.at + 1, open.quotation));
      open = null;
    }
  }
  if (open !== null) parts.push(partFrom(lines.slice(open.at + 1), open.at + 1, open.quotation));
  return parts;
}
