import type { Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { frontMatterYaml } from './front-matter-yaml.ts';
import { plainBody } from './plain-body.ts';

const writer = unified()
  .use(remarkGfm, { singleTilde: false })
  .use(remarkStringify, { bullet: '-', listItemIndent: 'one', emphasis: '*', rule: '-' });

/**
 * One entry of a collection as a Markdown file: front matter in YAML, body through mdast, so
 * that text from the newspaper is escaped and never becomes markup. Ends with one line feed.
 */
export function markdownFile(frontMatter: object, body: readonly RootContent[]): string {
  const text = plainBody(body) ?? bodyOfLibrary(body);
  return `---\n${frontMatterYaml(frontMatter)}\n---\n${text === '' ? '' : `\n${text}`}`;
}

/** A body as Markdown, all of it by the library. */
export function bodyOfLibrary(body: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: [...body] };
  return writer.stringify(root);
}
