import type { Heading, Paragraph, Root } from 'mdast';

/** What Markdown might take for more than a paragraph or a crosshead of plain words. */
const markup = /[\\`*_[\]<>&~\0\r\t]|[^\n]\n(?!\n)|^[ +=-]|^\d+[.)]| $|^#(?!# [^ #][^#]*$)/m;

/**
 * Nearly all bodies are paragraphs and crossheads without a mark that means anything in Markdown,
 * and a parser takes a hundred times as long to find that out.
 *
 * @param markdown - the body of a piece or a caption, without blank edges
 * @returns what `parseBody` makes of it, without positions; null where a parser must look
 */
export function plainBody(markdown: string): Root | null {
  if (markup.test(markdown)) return null;
  const blocks = markdown.split(/\n{2,}/).filter((it) => it !== '');
  return { type: 'root', children: blocks.map(blockOf) };
}

function blockOf(line: string): Heading | Paragraph {
  return line.startsWith('## ')
    ? { type: 'heading', depth: 2, children: [{ type: 'text', value: line.slice(3) }] }
    : { type: 'paragraph', children: [{ type: 'text', value: line }] };
}
