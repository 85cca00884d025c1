import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { remarkLiteral } from './remark-literal.ts';

const parser = unified().use(remarkParse).use(remarkGfm);
const literal = unified().use(remarkLiteral);

/**
 * Parses the body of a piece or a caption into paragraphs, crossheads and footnote marks;
 * whatever else Markdown could mean is literal text again.
 */
export function parseBody(markdown: string): Root {
  return literal.runSync(parser.parse(markdown), markdown);
}
