import type { Heading, Node, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { VFile } from 'vfile';

/** A block of a body: what stands in it is text and footnote marks. */
type Block = Paragraph | Heading;

/**
 * Footnotes are all that a body has beyond plain Markdown. The rest of GFM is left out, and with it
 * its search for addresses: it makes links of them after the text was parsed, without saying where
 * they stood, and the words before a note would end at them.
 */
const parser = unified()
  .data({
    micromarkExtensions: [gfmFootnote()],
    fromMarkdownExtensions: [gfmFootnoteFromMarkdown()],
  })
  .use(remarkParse);
const literal = unified().use(remarkLiteral);

/**
 * Parses the body of a piece or a caption into paragraphs, crossheads and footnote marks;
 * whatever else Markdown could mean is literal text again.
 */
export function parseBody(markdown: string): Root {
  return literal.runSync(parser.parse(markdown), markdown);
}

/**
 * The texts come from OCR: no mark in them is markup. A body has paragraphs, crossheads and
 * footnote marks; anything else that Markdown sees (a link, emphasis, HTML, a list) becomes the
 * characters that stand in the file. Footnote definitions are dropped: the front matter says
 * what they say.
 */
function remarkLiteral() {
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

/**
 * The words of a body, block by block, without its notes.
 *
 * @param markdown - body of a piece or of a caption
 */
export function plainBlocks(markdown: string): string[] {
  return blocksOf(markdown).map(({ children }) =>
    children.map((it) => (it.type === 'text' ? it.value : '')).join(''),
  );
}

/** Where a note stands. */
export type NotePlace = {
  /** Number of the block, 1-based. */
  readonly block: number;
  /** The words of the block before it. */
  readonly before: string;
  /** Number of the footnote. */
  readonly note: number;
};

/** The notes of a body in its order, in the words that `plainBlocks` gives. */
export function notePlaces(markdown: string): NotePlace[] {
  if (!markdown.includes('[^')) return [];
  return blocksOf(markdown).flatMap(({ children }, index) => {
    let before = '';
    return children.flatMap((child): NotePlace[] => {
      if (child.type === 'text') before += child.value;
      if (child.type !== 'footnoteReference') return [];
      return [{ block: index + 1, before, note: Number(child.identifier) }];
    });
  });
}

function blocksOf(markdown: string): Block[] {
  return parseBody(markdown).children.filter((node): node is Block => 'children' in node);
}
