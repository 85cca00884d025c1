import type { Page } from 'playwright-core';

/**
 * What in pages a strict Content-Security-Policy would refuse, and what lacks the policy. The pages
 * are read by the browser's own parser, which runs nothing of them.
 *
 * @param reader - any page of the browser
 * @param pages - the HTML of pages by their addresses
 * @returns a line for each fault
 */
export async function inlineCode(
  reader: Page,
  pages: ReadonlyMap<string, string>,
): Promise<string[]> {
  return reader.evaluate(
    (all) => {
      const parser = new DOMParser();
      return all.flatMap(([file, html]) => {
        const { head, documentElement } = parser.parseFromString(html, 'text/html');
        const found: string[] = [];
        const [first, second] = head.children;
        if (!first?.hasAttribute('charset')) found.push('the charset is not said first');
        if (second?.getAttribute('http-equiv') !== 'Content-Security-Policy') {
          found.push('no policy before all that it is to hold for');
        }
        for (const it of documentElement.querySelectorAll('*')) {
          const name = it.localName;
          if (name === 'style' || it.hasAttribute('style')) found.push(`${name} with a style`);
          if (name === 'script' && !it.hasAttribute('src') && !isData(it)) found.push('a script');
          if (/^(?:base|embed|frame|iframe|object)$/.test(name)) found.push(name);
          for (const { name: attribute, value } of it.attributes) {
            if (attribute.startsWith('on')) found.push(`${name} with ${attribute}`);
            if (
              /^\s*(?:javascript|data|vbscript):/i.test(value) &&
              isAddress(attribute) &&
              !isReference(it)
            ) {
              found.push(`${name} with ${attribute}="${value}"`);
            }
          }
        }
        return found.map((fault) => `${file}: ${fault}`);
      });

      function isData(script: Element): boolean {
        return script.getAttribute('type') === 'application/ld+json';
      }
      /** A reference that a reader takes home: it is saved, never opened. */
      function isReference(it: Element): boolean {
        const types = /^data:application\/(?:x-bibtex|x-research-info-systems);charset=utf-8,/;
        return (
          it.localName === 'a' &&
          /\.(?:bib|ris)$/.test(it.getAttribute('download') ?? '') &&
          types.test(it.getAttribute('href') ?? '')
        );
      }
      function isAddress(attribute: string): boolean {
        return /^(?:href|src|action|formaction|srcdoc|poster|xlink:href)$/.test(attribute);
      }
    },
    [...pages],
  );
}
