import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** What a browser makes of HTML: its text, and the elements and attributes that are in it. */
export type ReadHtml = { readonly text: string; readonly marks: readonly string[] };

/**
 * Reads a piece of HTML as browsers do.
 *
 * @returns `marks` in order: the name of each element and each attribute, as `p` and `p@id`
 */
export function readHtml(html: string): ReadHtml {
  const marks: string[] = [];
  let text = '';
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (node.nodeName === '#text' && 'value' in node) text += node.value;
    else if (node.nodeName === '#comment') marks.push('#comment');
    if ('tagName' in node) {
      marks.push(node.tagName, ...node.attrs.map(({ name }) => `${node.tagName}@${name}`));
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(html));
  return { text, marks };
}
