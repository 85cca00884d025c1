import type { Node, PhrasingContent, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';

/**
 * The texts come from OCR: no mark in them is markup. A body has paragraphs, crossheads and
 * footnote marks; anything else that Markdown sees (a link, emphasis, HTML, a list) becomes the
 * characters that stand in the file. Footnote definitions are dropped: the front matter says
 * what they say.
 */
export function remarkLiteral() {
  return (tree: Root, file: VFile): Root => {
    const source = String(file);
    return {
      ...tree,
      children: tree.children
        .filter(({ type }) => type !== 'footnoteDefinition')
        .map((node) => literalBlock(node, source)),
    };
  };
}

function literalBlock(node: RootContent, source: string): RootContent {
  if (node.type === 'paragraph' || node.type === 'heading') {
    return { ...node, children: node.children.map((child) => literalPhrase(child, source)) };
  }
  return { type: 'paragraph', children: [{ type: 'text', value: written(node, source) }] };
}

function literalPhrase(node: PhrasingContent, source: string): PhrasingContent {
  if (node.type === 'text' || node.type === 'footnoteReference') return node;
  return { type: 'text', value: written(node, source) };
}

/** The characters of the file that Markdown took for this node. */
function written(node: Node, source: string): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
