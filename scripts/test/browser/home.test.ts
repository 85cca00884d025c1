import { describe, expect, test } from 'vitest';
import { sites, visit } from './site.ts';

describe.each(sites)('the home page $name', (site) => {
  test('opens, has a title, and nothing goes wrong', async () => {
    const { page, response, problems } = await visit(site, 'index.html');
    expect(response.status()).toBe(200);
    await expect.poll(() => page.title()).not.toBe('');
    expect(problems).toEqual([]);
  });

  test('can be read without JavaScript', async () => {
    const { page } = await visit(site, 'index.html', { javaScriptEnabled: false });
    expect((await page.locator('main').innerText()).trim()).not.toBe('');
  });

  test('links to files by name, and they are there', async () => {
    const { page } = await visit(site, 'index.html');
    const targets = await page
      .locator('a[href]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const inside = [...new Set(targets.map((target) => target.split(/[?#]/)[0] ?? ''))].filter(
      (target) => target.startsWith(new URL(site.url).origin),
    );
    expect(inside).not.toEqual([]);
    const statuses = await Promise.all(
      inside.map(async (target) => ({
        target,
        status: (await page.request.head(target)).status(),
      })),
    );
    expect(statuses.filter(({ status }) => status !== 200)).toEqual([]);
  });
});
