import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm);

/** Blocks that hold blocks; every other block is a segment. */
const containers: ReadonlySet<string> = new Set([
  'root',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
]);

/**
 * @param body - the Markdown body of a piece or a caption
 * @returns the text of each block as the reader sees it: without note marks, notes and markup
 */
export function blocksOfText(body: string): string[] {
  const tree: Root = parser.parse(body);
  return blocksIn(tree);
}

function blocksIn(node: Nodes): string[] {
  if (node.type === 'footnoteDefinition' || node.type === 'thematicBreak') return [];
  if (containers.has(node.type) && 'children' in node) return node.children.flatMap(blocksIn);
  return [textOf(node)];
}

function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('');
  // A line end within a paragraph shows as a blank.
  if (node.type === 'break') return ' ';
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
    return node.value.replace(/\r?\n/g, ' ');
  }
  return '';
}
