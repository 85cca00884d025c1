import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pagesIn } from './built-files.ts';
import { sites, visit } from './site.ts';

const [site] = sites;
if (!site) throw new Error('no site is served');

/** The words that lie under a button, for each button that lies on words. */
function wordsUnderButtons(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const article = document.querySelector('article.piece');
    if (!article) return ['no piece'];
    const buttons = [...article.querySelectorAll('.correct')].map((it) =>
      it.getBoundingClientRect(),
    );
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // The number of a line in the margin may lie under the button of a line that is full.
      if (node.parentElement?.closest('.source-lines')) continue;
      for (let at = 0; at < (node.nodeValue ?? '').length; at += 1) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        // What a button shows is smaller than what can be touched of it.
        const lies = [...range.getClientRects()].some((it) =>
          buttons.some(
            (button) =>
              it.width > 0 &&
              it.left < button.right - 5 &&
              it.right > button.left + 5 &&
              it.top + it.height * 0.3 < button.bottom - 5 &&
              it.bottom - it.height * 0.3 > button.top + 5,
          ),
        );
        if (lies) found.push(node.nodeValue?.slice(at, at + 8) ?? '');
      }
    }
    return found;
  });
}

test.each(pagesIn('pieces'))('%s: no button for correcting lies on words', async (path) => {
  for (const width of [390, 1280]) {
    const { page } = await visit(site, path, { viewport: { width, height: 900 }, hasTouch: true });
    await page.locator('.correct').first().waitFor({ state: 'attached' });
    expect(await wordsUnderButtons(page), `${width} px`).toEqual([]);
    await page.close();
  }
});
