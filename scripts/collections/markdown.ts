import type { Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { Document, isScalar, isSeq, visit } from 'yaml';

const writer = unified()
  .use(remarkGfm, { singleTilde: false })
  .use(remarkStringify, { bullet: '-', listItemIndent: 'one', emphasis: '*', rule: '-' });

/**
 * One entry of a collection as a Markdown file: front matter in YAML, body through mdast, so
 * that text from the newspaper is escaped and never becomes markup. Ends with one line feed.
 */
export function markdownFile(frontMatter: object, body: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: [...body] };
  const text = body.length === 0 ? '' : `\n${writer.stringify(root)}`;
  return `---\n${blockYaml(frontMatter)}---\n${text}`;
}

/**
 * Data as YAML in block style, but lists of numbers on one line: `lines: [[3, 39], [61, 73]]`.
 * Ends with a line feed.
 *
 * @param data - objects, lists, strings, numbers, booleans and null
 */
export function blockYaml(data: object): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  visit(document, {
    Seq(_, node) {
      if (isNumbers(node)) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function isNumbers(node: unknown): boolean {
  if (isSeq(node)) return node.items.length > 0 && node.items.every(isNumbers);
  return isScalar(node) && typeof node.value === 'number';
}
