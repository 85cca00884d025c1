import { describe, expect, test } from 'vitest';
import { pagesWith } from './built-files.ts';
import { everyHost, visit } from './site.ts';

/** On a host, and in a folder, where the records lie elsewhere. */
const places = everyHost.filter(({ name }) => /^(?:at \/$|in a folder)/.test(name));

describe.each(places)('$name, words in two readings', (site) => {
  test.each(pagesWith('pieces', /<p id="p\d+"[^]*data-note[^]*<del>/))(
    '%s is found by each; the hit says which, and the page shows it',
    async (path) => {
      const { page, problems } = await visit(site, path);
      const notes = await page.locator('.note-list li:has(del)').evaluateAll((items) =>
        items.flatMap((item) => {
          const number = item.id.replace('note-', '');
          const isOfText = document.querySelector(`.body [data-note="${number}"]`) !== null;
          const words = (name: string) => item.querySelector(name)?.textContent ?? '';
          return isOfText ? [{ read: words('del').replace(/\s/g, ''), as: words('ins') }] : [];
        }),
      );
      const texts = await page
        .locator('.title-block :is(.kicker, .headline, .deck), .body :is(.paragraph, .crosshead)')
        .allTextContents();
      const id = path.replace(/^.*\/|\.html$/g, '');
      for (const { read, as } of notes) {
        await page.goto(new URL(`search.html?q=${encodeURIComponent(read)}`, site.url).href);
        const result = page.locator(`#search-results > [data-piece="${id}"]`);
        await result.waitFor();
        // What stands in the text as well is marked there.
        if (texts.some((text) => text.includes(read))) continue;
        await expect
          .poll(() => result.locator('.result-reading').first().innerText())
          .toContain(as === '' ? `印有「${read}」，今删` : `印作「${read}」，今作「${as}」`);
        await expect.poll(() => result.locator('mark').first().innerText()).toBe(read);
        await result.locator('.result-part').first().click();
        await page.locator('article.piece mark').first().waitFor();
        await expect.poll(() => page.locator('article.piece mark').first().innerText()).toBe(read);
        const button = page.locator('[data-tool=printed]');
        await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
        await button.click();
        await expect.poll(() => page.locator('article.piece mark').count()).toBe(0);
        await button.click();
        await expect.poll(() => page.locator('article.piece mark').first().innerText()).toBe(read);
      }
      expect(problems).toEqual([]);
    },
  );
});
