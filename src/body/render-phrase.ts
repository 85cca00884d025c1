import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Note } from './notes.ts';
import { parseBody } from './parse-body.ts';
import { rehypeNarrowMarks } from './rehype-narrow-marks.ts';
import { remarkNotes } from './remark-notes.ts';

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
