import type { Paragraph, Heading } from 'mdast';
import { parseBody } from './parse-body.ts';

/**
 * The words of a body, block by block, without its notes.
 *
 * @param markdown - body of a piece or of a caption
 */
export function plainBlocks(markdown: string): string[] {
  return parseBody(markdown)
    .children.filter((node): node is Paragraph | Heading => 'children' in node)
    .map(({ children }) => children.map((it) => (it.type === 'text' ? it.value : '')).join(''));
}
