/** A Markdown file taken apart. */
export interface MarkdownFile {
  /** The YAML between the fences, not yet parsed. */
  readonly yaml: string;
  /** What follows, without blank edges. */
  readonly body: string;
}

const opening = /^---[ \t]*\r?\n/;
/** Behind a line feed: `^` would also match behind U+2028, which may stand in the text. */
const closing = /\n---[ \t]*(?:\r?\n|$)/g;

/**
 * Parts a Markdown file into its front matter and its body.
 *
 * @throws Error where the file does not open with front matter
 */
export function splitFrontMatter(text: string): MarkdownFile {
  const clean = text.replace(/^\uFEFF/, '');
  const start = opening.exec(clean)?.[0].length;
  closing.lastIndex = (start ?? 0) - 1;
  const end = start === undefined ? null : closing.exec(clean);
  if (start === undefined || end === null) {
    throw new Error('the file does not open with front matter between two lines of ---');
  }
  return {
    yaml: clean.slice(start, end.index + 1),
    body: clean.slice(end.index + end[0].length).trim(),
  };
}
