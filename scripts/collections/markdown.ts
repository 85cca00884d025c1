import type { Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';

const writer = unified()
  .use(remarkFrontmatter)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkStringify, { bullet: '-', listItemIndent: 'one', emphasis: '*', rule: '-' });

/**
 * One entry of a collection as a Markdown file: front matter in YAML, body through mdast, so
 * that text from the newspaper is escaped and never becomes markup. Ends with one line feed.
 */
export function markdownFile(frontMatter: object, body: readonly RootContent[]): string {
  const yaml = stringify(frontMatter, { lineWidth: 0, flowCollectionPadding: false, defaultStringType: 'PLAIN' }).trimEnd();
  const root: Root = { type: 'root', children: [{ type: 'yaml', value: yaml }, ...body] };
  return writer.stringify(root);
}
