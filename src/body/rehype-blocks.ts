import type { Element, ElementContent, Root } from 'hast';
import { blockAnchor } from '../site/links/addresses.ts';
import type { BodyBlock, LineRange } from '../model/index.ts';

/** What the n-th block of the body is, where it was printed, and whether it breaks off there. */
export interface BlockPlace {
  readonly type: BodyBlock['type'];
  readonly lines: readonly LineRange[];
  readonly truncated: boolean;
  /** 讯头 at the head of this block, as printed. */
  readonly marker?: string | null;
}

/**
 * Gives every block its address and the source lines it was printed on, sets the dateline in
 * its own voice, says where the text breaks off, and ends it for scripts.
 *
 * @param blocks - the n-th describes the n-th block
 * @throws Error where the body has more or fewer blocks than the front matter
 */
export function rehypeBlocks(blocks: readonly BlockPlace[]) {
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
