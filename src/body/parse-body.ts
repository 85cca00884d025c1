import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { plainBody } from './plain-body.ts';
import { remarkLiteral } from './remark-literal.ts';

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
  return plainBody(markdown) ?? parseMarkdown(markdown);
}

/** The same by the parser, whatever the body is. */
export function parseMarkdown(markdown: string): Root {
  return literal.runSync(parser.parse(markdown), markdown);
}
