/** A Markdown file taken apart. */
export interface MarkdownFile {
  /** The YAML between the fences, not yet parsed. */
  readonly yaml: string;
  /** What follows, without blank edges. */
  readonly body: string;
}

const frontMatter = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/**
 * Parts a Markdown file into its front matter and its body.
 *
 * @throws Error where the file does not open with front matter
 */
export function splitFrontMatter(text: string): MarkdownFile {
  const clean = text.replace(/^\uFEFF/, '');
  const match = frontMatter.exec(clean);
  if (match?.index !== 0) {
    throw new Error('the file does not open with front matter between two lines of ---');
  }
  return { yaml: match[1] ?? '', body: clean.slice(match[0].length).trim() };
}
