import type { PhrasingContent, RootContent } from 'mdast';

/**
 * Words in which the library would change something, or might: marks of Markdown, whatever a line
 * may not begin with, the beginning of an address, blanks at an end, and what nobody sees.
 */
const unusual =
  /[\p{C}\p{Zl}\p{Zp}&<>*_`~[\]\\|=#@]|^[\p{Z}!#-')-/:-@{-~]|^\d+[.)]|[Ww]\.|:\/|[!\p{Z}]$/u;

/**
 * The Markdown of a body that is nothing but paragraphs, crossheads and footnotes of plain words:
 * what the library writes (a property test holds it to that), which looks at every character of
 * every text for what it might begin.
 *
 * @returns null where there is anything else, which is the library's to write
 */
export function plainBody(body: readonly RootContent[]): string | null {
  const blocks: string[] = [];
  for (const node of body) {
    const block = plainBlock(node);
    if (block === null) return null;
    blocks.push(block);
  }
  return blocks.map((block) => `${block}\n`).join('\n');
}

function plainBlock(node: RootContent): string | null {
  switch (node.type) {
    case 'paragraph':
      return plainPhrasing(node.children);
    case 'heading': {
      const words = plainPhrasing(node.children);
      return words === null ? null : `${'#'.repeat(node.depth)} ${words}`;
    }
    case 'footnoteDefinition': {
      const [only, ...more] = node.children;
      const words = only?.type === 'paragraph' ? plainPhrasing(only.children) : null;
      return words === null || more.length > 0 ? null : `[^${labelOf(node)}]: ${words}`;
    }
    default:
      return null;
  }
}

function plainPhrasing(nodes: readonly PhrasingContent[]): string | null {
  let words = '';
  for (const node of nodes) {
    if (node.type === 'footnoteReference') words += `[^${labelOf(node)}]`;
    else if (node.type !== 'text' || unusual.test(node.value)) return null;
    // Behind a footnote it might be the address of a link.
    else if (words !== '' && node.value.startsWith('(')) return null;
    else words += node.value;
  }
  return words === '' ? null : words;
}

function labelOf({ identifier, label }: { identifier: string; label?: string | null | undefined }) {
  return label ?? identifier;
}
