import { describe, expect, test } from 'vitest';
import { pageKinds } from './built-files.ts';
import { open, sites, visit } from './site.ts';

const paths = pageKinds();

describe.each(sites)('$name', (site) => {
  test('a page of each kind opens, and nothing goes wrong', async () => {
    const { page, problems } = await visit(site, 'index.html');
    for (const path of paths) {
      expect((await open(page, site, path)).status(), path).toBe(200);
      await expect.poll(() => page.locator('h1').count(), { message: path }).toBe(1);
      expect(problems, path).toEqual([]);
    }
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
    await expect.poll(() => page.locator(`#L${number}`).count()).toBe(1);
  });
});
