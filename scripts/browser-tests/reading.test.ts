import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sites, visit } from './site.ts';

/** Every page of a kind of its own, and of each other kind the largest: it breaks first. */
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const sizeOf = (path: string): number => statSync(join(dist, path)).size;
const htmlIn = (folder: string): string[] =>
  readdirSync(join(dist, folder))
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(folder, name));
const paths = [
  ...htmlIn('.'),
  ...['pages', 'pieces', 'places', 'bylines', 'source'].flatMap((folder) =>
    htmlIn(folder)
      .sort((a, b) => sizeOf(b) - sizeOf(a))
      .slice(0, 1),
  ),
];

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

describe.each(sites)('$name', (site) => {
  test.each(paths)('%s opens, and nothing goes wrong', async (path) => {
    const { page, response, problems } = await visit(site, path);
    expect(response.status()).toBe(200);
    expect(await page.locator('h1').count()).toBe(1);
    expect(problems).toEqual([]);
  });
});

describe('on a narrow screen', () => {
  const [site] = sites;
  test.each(paths)('%s does not scroll sideways', async (path) => {
    if (!site) throw new Error('no site is served');
    const { page } = await visit(site, path, { viewport: { width: 320, height: 640 } });
    const [content, screen] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(content).toBeLessThanOrEqual(screen);
  });
});

describe('accessibility', () => {
  const [site] = sites;
  // In the dark only the colours differ.
  test.each(paths)('%s, light and dark', async (path) => {
    if (!site) throw new Error('no site is served');
    const { page } = await visit(site, path, { colorScheme: 'light' });
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, ['color-contrast'])).toEqual([]);
  });
});

describe('a piece without JavaScript', () => {
  const [site] = sites;
  const piece = paths.find((path) => path.startsWith('pieces'));
  test('leads from a paragraph to its source line', async () => {
    if (!site || piece === undefined) return;
    const { page } = await visit(site, piece, { javaScriptEnabled: false });
    const line = page.locator('.paragraph + .source-lines a').first();
    const number = (await line.innerText()).trim().split('—')[0] ?? '';
    await line.click();
    expect(page.url()).toMatch(new RegExp(`/source/[\\w-]+\\.html#L${number}$`));
    expect(await page.locator(`#L${number}`).count()).toBe(1);
  });
});

/**
 * What axe finds wrong with the page, a line each.
 *
 * @param rules - ids of the rules to apply; left out: all
 */
async function violations(page: Page, rules?: string[]): Promise<string[]> {
  if (rules === undefined) await page.addScriptTag({ path: axe });
  const results = await page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as {
      axe: { run: (options: RunOptions) => Promise<AxeResults> };
    };
    return await axe.run(runOnly === undefined ? {} : { runOnly });
  }, rules);
  return results.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .slice(0, 3)
        .join(' ')}`,
  );
}
