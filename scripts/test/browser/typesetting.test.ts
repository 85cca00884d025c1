import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pageKinds, pageWith, pagesIn } from './built-files.ts';
import { open, sites, visit } from './site.ts';

const [site] = sites;
if (!site) throw new Error('no site is served');
const piece = pageWith('pieces', '<del>');

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const sizes = ['small', 'medium', 'large'];

describe.each(sizes)('%s text', (size) => {
  test('lines of 32 to 40 characters where there is room for them, indented by two', async () => {
    const { page } = await visit(site, piece, { viewport: { width: 1440, height: 900 } });
    await page.locator(`.reading-tools [value=${size}]`).click();
    for (const width of [1440, 1280, 1100, 1024, 900, 768]) {
      await page.setViewportSize({ width, height: 900 });
      const [characters, indent, gap] = await page
        .locator('.paragraph')
        .first()
        .evaluate((it) => {
          const style = getComputedStyle(it);
          const em = parseFloat(style.fontSize);
          return [
            it.clientWidth / em,
            parseFloat(style.textIndent) / em,
            parseFloat(style.marginBlockEnd),
          ];
        });
      expect(characters).toBeGreaterThanOrEqual(32);
      expect(characters).toBeLessThanOrEqual(40);
      expect(indent).toBe(2);
      expect(gap).toBe(0);
    }
  });

  test('no sideways scrolling from 320 to 1440 pixels', async () => {
    const { page } = await visit(site, piece);
    await page.locator(`.colophon [value=${size}]`).click();
    for (const path of [piece, 'index.html', 'pages.html', pagesIn('past')[0] ?? '']) {
      await open(page, site, path);
      for (const width of [320, 390, 640, 768, 1024, 1100, 1280, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await overflow(page), `${path} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
  });
});

test('at 200 % zoom nothing scrolls sideways, and the tools are there', async () => {
  // What a window of 1280 pixels shows at 200 %.
  const { page } = await visit(site, piece, {
    viewport: { width: 640, height: 400 },
    deviceScaleFactor: 2,
  });
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await page.locator('.reading-tools [data-tool=copy]').isVisible()).toBe(true);
});

const largest = (folder: string): string =>
  pageKinds().find((path) => path.startsWith(`${folder}/`)) ?? '';

test.each([piece, largest('pieces'), largest('pages')])(
  '%s: no line begins with a mark that closes, ends with one that opens, or stops halfway',
  async (path) => {
    const { page } = await visit(site, path);
    for (const width of [320, 390, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const paragraphs = await linesOf(page, '.paragraph, .teaser-text, figcaption');
      expect(paragraphs.length).toBeGreaterThan(0);
      for (const lines of paragraphs) {
        const longest = Math.max(...lines.map((line) => line.length));
        for (const line of lines.slice(1))
          expect(line, `${width} px`).not.toMatch(/^[，。、；：！？）》」』”,;:!?)]/u);
        for (const line of lines.slice(0, -1)) {
          expect(line, `${width} px`).not.toMatch(/[（《「『“(]$/u);
          expect(line.length, `${width} px: ${line}`).toBeGreaterThan(longest * 0.6);
        }
      }
    }
  },
);

/** The text of each element as it is broken into lines, notes and line numbers left out. */
function linesOf(page: Page, selector: string): Promise<string[][]> {
  return page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const lines: string[] = [];
      let line = -Infinity;
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        if (node.parentElement?.closest('.note-mark, .source-lines')) continue;
        for (let at = 0; at < node.data.length; at += 1) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const { top, width, height } = range.getBoundingClientRect();
          if (width === 0) continue;
          if (Math.abs(top - line) > height / 2) {
            lines.push('');
            line = top;
          }
          lines.push(`${lines.pop() ?? ''}${node.data.charAt(at)}`);
        }
      }
      return lines.map((line) => line.trim()).filter((line) => line !== '');
    }),
  );
}

test('in forced colours the marked paragraph and the pressed choice can still be told', async () => {
  const { page } = await visit(site, `${piece}#p2`, { forcedColors: 'active' });
  const outline = (selector: string): Promise<string> =>
    page.locator(selector).evaluate((it) => getComputedStyle(it).outlineStyle);
  expect(await outline('#p2')).toBe('solid');
  expect(await outline('#p1')).toBe('none');
  const edge = (pressed: boolean): Promise<string> =>
    page
      .locator(`.reading-tools .choice [aria-pressed=${pressed}]`)
      .first()
      .evaluate((it) => getComputedStyle(it).borderBlockEndWidth);
  expect(await edge(true)).not.toBe(await edge(false));
});
