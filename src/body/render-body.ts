import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Note } from './notes.ts';
import { parseBody } from './parse-body.ts';
import { type BlockPlace, rehypeBlocks } from './rehype-blocks.ts';
import { rehypeNarrowMarks } from './rehype-narrow-marks.ts';
import { remarkNotes } from './remark-notes.ts';

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
