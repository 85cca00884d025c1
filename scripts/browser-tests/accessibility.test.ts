import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { dist, pageKinds } from './built-files.ts';
import { sites, visit } from './site.ts';

/** From the narrowest phone to a wide desktop, in CSS pixels. */
const widths = [320, 390, 768, 1280, 1440];
const [site] = sites;
if (!site) throw new Error('no site is served');

/** What depends on how a page is laid out; the rest is the same at any width. */
const ofLayout = ['color-contrast', 'scrollable-region-focusable', 'target-size', 'list', 'region'];

describe('axe finds nothing', () => {
  test.each(pageKinds())('on %s, light and dark, at every width', async (path) => {
    const { page } = await visit(site, path);
    for (const [index, width] of widths.entries()) {
      await page.setViewportSize({ width, height: 800 });
      const rules = index === 0 ? undefined : ofLayout;
      expect(await violations(page, rules), `${width} px, light`).toEqual([]);
    }
    // In the dark only the colours differ.
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, ['color-contrast']), 'dark').toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await violations(page, ['color-contrast']), '320 px, dark').toEqual([]);
  });

  test.each(
    pageKinds().filter((path) => readFileSync(join(dist, path), 'utf8').includes('<details')),
  )('on %s with all that folds unfolded, references among it', async (path) => {
    const { page } = await visit(site, path);
    await page.locator('details:not([open]) > summary').evaluateAll((summaries) => {
      for (const summary of summaries) (summary as HTMLElement).click();
    });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await violations(page), `${colorScheme}, ${width} px`).toEqual([]);
      }
    }
  });

  test.each(pageKinds())('on %s in the colours that a reader forces', async (path) => {
    const { page, problems } = await visit(site, path, { forcedColors: 'active' });
    expect(await violations(page, ofLayout)).toEqual([]);
    expect(problems).toEqual([]);
  });
});
