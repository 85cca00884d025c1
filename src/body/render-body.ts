import type { Element, ElementContent, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { BodyBlock, LineRange } from '../model/index.ts';
import { blockAnchor } from '../site/addresses.ts';
import { rehypeNarrowMarks } from './narrow-marks.ts';
import { type Note, remarkNotes } from './notes.ts';
import { parseBody } from './parse-body.ts';

/** What the n-th block of the body is, where it was printed, and whether it breaks off there. */
export interface BlockPlace {
  readonly type: BodyBlock['type'];
  readonly lines: readonly LineRange[];
  readonly truncated: boolean;
  /** 讯头 at the head of this block, as printed. */
  readonly marker?: string | null;
}

/** One block of a body as HTML, `<p id="p3" class="paragraph" data-lines="33-33">…</p>`. */
export interface RenderedBlock extends BlockPlace {
  readonly html: string;
}

/**
 * Renders the body of a piece: Markdown in, one piece of safe HTML a block out. Nothing that
 * stands in the text becomes markup.
 *
 * @param markdown - the body
 * @param blocks - what its blocks are, from the front matter
 * @param notes - the notes on the body; the n-th is footnote n
 */
export function renderBody(
  markdown: string,
  blocks: readonly BlockPlace[],
  notes: readonly Note[],
): RenderedBlock[] {
  const render = unified()
    .use(remarkNotes, notes)
    .use(remarkRehype)
    .use(rehypeBlocks, blocks)
    .use(rehypeNarrowMarks)
    .use(rehypeStringify);
  const tree = render.runSync(parseBody(markdown));
  return blocks.map((block, index) => ({
    ...block,
    html: render.stringify({ type: 'root', children: tree.children.slice(index, index + 1) }),
  }));
}

/**
 * Renders the body of a caption as one run of text: its paragraphs follow one another.
 *
 * @param markdown - the body
 * @param notes - the notes on the caption; the n-th is footnote n
 * @returns HTML without a block around it
 */
export function renderPhrase(markdown: string, notes: readonly Note[]): string {
  const render = unified()
    .use(remarkNotes, notes)
    .use(remarkRehype)
    .use(rehypeNarrowMarks)
    .use(rehypeStringify);
  const tree = render.runSync(parseBody(markdown));
  const children = tree.children.flatMap((it) => (it.type === 'element' ? it.children : []));
  return render.stringify({ type: 'root', children });
}

/**
 * Gives every block its address and the source lines it was printed on, sets the dateline in
 * its own voice, says where the text breaks off, and ends it for scripts.
 *
 * @param blocks - the n-th describes the n-th block
 * @throws Error where the body has more or fewer blocks than the front matter
 */
function rehypeBlocks(blocks: readonly BlockPlace[]) {
  return (tree: Root): void => {
    const elements = tree.children.filter((it): it is Element => it.type === 'element');
    if (elements.length !== blocks.length) {
      throw new Error(`the body has ${elements.length} blocks, its front matter ${blocks.length}`);
    }
    blocks.forEach((block, index) => {
      const element = elements[index];
      if (!element) return;
      element.tagName = block.type === 'crosshead' ? 'h2' : 'p';
      element.properties = {
        id: blockAnchor(index + 1),
        className: [block.type],
        dataLines: block.lines.map((range) => range.join('-')).join(' '),
      };
      if (block.marker) element.children = withMarker(element.children, block.marker);
      if (block.truncated) element.children.push(missing());
      element.children.push(end());
    });
    tree.children = elements;
  };
}

function withMarker(children: ElementContent[], marker: string): ElementContent[] {
  const [first, ...rest] = children;
  if (first?.type !== 'text' || !first.value.startsWith(marker)) return children;
  const voice: Element = {
    type: 'element',
    tagName: 'b',
    properties: { className: ['dateline-marker'] },
    children: [{ type: 'text', value: marker }],
  };
  return [voice, { type: 'text', value: first.value.slice(marker.length) }, ...rest];
}

/**
 * Where scripts put what belongs to the block: there from the start, since browsers break the lines
 * of a paragraph otherwise when something comes behind them.
 */
function end(): Element {
  return { type: 'element', tagName: 'span', properties: { className: ['end'] }, children: [] };
}

function missing(): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['missing'] },
    children: [{ type: 'text', value: '〔以下缺〕' }],
  };
}
