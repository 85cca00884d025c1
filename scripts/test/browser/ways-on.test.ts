import { describe, expect, test } from 'vitest';
import { pageWith, pagesIn } from './built-files.ts';
import { open, sites, visit } from './site.ts';

describe.each(sites)('$name, without JavaScript', (site) => {
  const options = { javaScriptEnabled: false };

  test('a piece lists the pieces of its page, itself marked; the list folds by keyboard', async () => {
    const { page } = await visit(site, pageWith('pieces', 'class="page-pieces"'), options);
    const list = page.getByRole('navigation', { name: '版面导航' });
    const here = list.locator('[aria-current=page]');
    await expect.poll(() => here.count()).toBe(1);
    await expect.poll(() => here.evaluate((it) => (it as HTMLAnchorElement).href)).toBe(page.url());

    const pieces = await list
      .locator('li a')
      .evaluateAll((all) => all.map((it) => (it as HTMLAnchorElement).href));
    await list.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => here.isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    await expect.poll(() => here.isVisible()).toBe(true);

    await list.locator('.page-pieces-page a').click();
    await page.waitForURL(/\/pages\//);
    const onPage = await page
      .locator('.page-layout .headline a')
      .evaluateAll((all) => all.map((it) => (it as HTMLAnchorElement).href));
    expect(onPage).toEqual(pieces);
  });

  test('related pieces: each once, never itself, places before people before days, each with a reason', async () => {
    const { page } = await visit(site, 'index.html', options);
    for (const path of pagesIn('pieces').slice(0, 12)) {
      await open(page, site, path);
      const related = page.locator('.related li');
      const targets = await related
        .locator('.related-title a')
        .evaluateAll((all) => all.map((it) => (it as HTMLAnchorElement).href));
      expect(targets).not.toContain(page.url());
      expect(new Set(targets).size).toBe(targets.length);
      const reasons = await related
        .locator('[data-reason]')
        .evaluateAll((all) => all.map((it) => it.getAttribute('data-reason') ?? ''));
      expect(reasons).toHaveLength(targets.length);
      const order = ['place', 'person', 'day'];
      expect(reasons).toEqual(reasons.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
      for (const kind of order) {
        expect(reasons.filter((it) => it === kind).length).toBeLessThanOrEqual(4);
      }
    }
  });

  test('a related piece names the place that both name', async () => {
    const { page } = await visit(site, pageWith('pieces', 'data-reason="place"'), options);
    const first = page.locator('.related li').first();
    const place = await first.locator('[data-reason=place] a').innerText();
    await expect.poll(() => page.locator('.piece-facts .name-row').innerText()).toContain(place);
    const title = first.locator('.related-title a');
    const address = await title.evaluate((it) => (it as HTMLAnchorElement).href);
    await title.click();
    await page.waitForURL(address);
    await expect.poll(() => page.locator('.piece-facts .name-row').innerText()).toContain(place);
  });

  test('from a page of the newspaper to its month, from the home page to a year, and on', async () => {
    const { page } = await visit(site, pageWith('pages', 'past/'), options);
    const printed = page.url();
    await page.locator('.page-head').getByRole('link', { name: '往期' }).click();
    await page.waitForURL(/\/past\//);
    const hash = new URL(page.url()).hash;
    expect(hash === '' || (await page.locator(hash).count()) === 1).toBe(true);
    const pages = await page
      .locator('.past-page a')
      .evaluateAll((all) => all.map((it) => (it as HTMLAnchorElement).href));
    expect(pages).toContain(printed);

    await open(page, site, 'index.html');
    await page.locator('section[aria-labelledby=past] a').first().click();
    await page.waitForURL(/\/past\//);
    await expect.poll(() => page.locator('.past-others [aria-current=page]').count()).toBe(1);
    await expect.poll(() => page.locator('.past-month').count()).toBeGreaterThan(0);
  });

  test('every page of the newspaper is on the page of one year', async () => {
    const found: string[] = [];
    const { page } = await visit(site, 'index.html', options);
    for (const path of pagesIn('past')) {
      await open(page, site, path);
      found.push(
        ...(await page
          .locator('.past-page a')
          .evaluateAll((all) =>
            all.map((it) =>
              new URL((it as HTMLAnchorElement).href).pathname.replace(/^.*\/(?=pages\/)/, ''),
            ),
          )),
      );
    }
    expect(found.sort()).toEqual(pagesIn('pages'));
  });
});
