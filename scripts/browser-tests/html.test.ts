import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';
import { expect, test } from 'vitest';
import { readBuiltPages } from './built-files.ts';

/** Every built page is valid HTML; needs no browser, only the built site. */
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

test('every page is valid HTML', async () => {
  const pages = readBuiltPages();
  expect(pages.size).toBeGreaterThan(0);
  const faults: string[] = [];
  for (const [file, html] of pages) {
    const { results } = await validator.validateString(html, file);
    for (const { messages } of results) {
      faults.push(...messages.map((it) => `${file}:${it.line}:${it.column} ${it.message}`));
    }
  }
  expect(faults).toEqual([]);
});
