import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { dist } from '../../cli/paths.ts';
import { pageKinds } from './built-files.ts';
import { sites, visit } from './site.ts';

/** From the narrowest phone to a wide desktop, in CSS pixels: a width for each layout. */
const widths = [320, 390, 768, 1280, 1440];
const colorSchemes = ['light', 'dark'] as const;
const [site] = sites;
if (!site) throw new Error('no site is served');

/**
 * All rules at every width in both colour schemes: resized and recoloured, the page is not loaded
 * anew, as when a reader turns the phone or the sun sets.
 *
 * @returns what is wrong, a line each, with where
 */
async function everyWay(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of colorSchemes) {
      await page.emulateMedia({ colorScheme });
      const faults = await violations(page);
      found.push(...faults.map((fault) => `${width} px, ${colorScheme}: ${fault}`));
    }
  }
  return found;
}

describe('axe finds nothing', () => {
  test.each(pageKinds())('on %s', async (path) => {
    const { page } = await visit(site, path);
    expect(await everyWay(page)).toEqual([]);
  });

  test.each(
    pageKinds().filter((path) => readFileSync(join(dist, path), 'utf8').includes('<details')),
  )('on %s with all that folds unfolded, references among it', async (path) => {
    const { page } = await visit(site, path);
    await page.locator('details:not([open]) > summary').evaluateAll((summaries) => {
      for (const summary of summaries) (summary as HTMLElement).click();
    });
    expect(await everyWay(page)).toEqual([]);
  });

  test.each(pageKinds())('on %s in the colours that a reader forces', async (path) => {
    const { page, problems } = await visit(site, path, { forcedColors: 'active' });
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
  });
});
