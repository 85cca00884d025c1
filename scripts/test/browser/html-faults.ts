import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';

const rules: ConfigData = {
  elements: ['html5'],
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // Safari takes a list without marks for no list, unless it says that it is one.
    'no-redundant-role': 'off',
    // Hashes guard what other hosts serve; everything here comes with the page.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
};
const validator = new HtmlValidate(new StaticConfigLoader(rules));

/**
 * What is not valid HTML.
 *
 * @param pages - the HTML of pages by their addresses
 * @returns a line for each fault, with its place
 */
export async function htmlFaults(pages: ReadonlyMap<string, string>): Promise<string[]> {
  const faults: string[] = [];
  for (const [file, html] of pages) {
    const { results } = await validator.validateString(html, file);
    for (const { messages } of results) {
      faults.push(...messages.map((it) => `${file}:${it.line}:${it.column} ${it.message}`));
    }
  }
  return faults;
}
