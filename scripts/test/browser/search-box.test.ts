import { statSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readTruth } from './search-truth.ts';
import { sites, visit } from './site.ts';
import { dist } from '../../cli/paths.ts';

const truth = readTruth();
const options = '.suggestions [role=option]';
const isShipped = process.env.ARCHIVE_CONTENT === undefined;

type Row = [kind: number, name: string, pinyin: string, id: string];
const rows: Row[] = [];
for await (const file of glob('pagefind/*/names/!(syllables).json.gz', { cwd: dist })) {
  rows.push(...(JSON.parse(gunzipSync(await readFile(join(dist, file))).toString()) as Row[]));
}
const place = rows.find(([kind, name]) => kind === 0 && /.{3,}街道$/u.test(name));
const [, placeName = '', pinyin = ''] = place ?? [];
const person = rows.find(([kind]) => kind === 1)?.[1] ?? '';
const headline = rows.find(([kind]) => kind === 2)?.[1] ?? '';

async function typed(page: Page, text: string): Promise<string[]> {
  const box = page.locator('#search-box');
  await box.fill('');
  await box.pressSequentially(text);
  await page.locator(`.suggestions[data-for="${text}"] [role=option]`).first().waitFor();
  return page.locator(options).allInnerTexts();
}

describe.each(sites)('the search box $name', (site) => {
  test('suggests a place by characters, by pinyin and by initials', async () => {
    const { page, problems } = await visit(site, 'index.html');
    const initials = pinyin.replace(/(\S)\S*\s?/g, '$1');
    for (const text of [placeName.slice(0, 2), pinyin.replaceAll(' ', ''), initials]) {
      const found = await typed(page, text.slice(0, 8));
      expect(
        found.some((it) => it.startsWith(placeName)),
        text,
      ).toBe(true);
    }
    expect(problems).toEqual([]);
  });

  test('suggests people and headlines too', async () => {
    const { page } = await visit(site, 'index.html');
    expect((await typed(page, person.slice(0, 2))).join()).toContain(person);
    expect((await typed(page, headline.slice(0, 6))).join()).toContain(headline);
  });

  test('an arrow chooses, Enter opens the page of the place', async () => {
    const { page } = await visit(site, 'about.html');
    const [first = ''] = await typed(page, placeName);
    expect(first.startsWith(placeName)).toBe(true);
    const box = page.locator('#search-box');
    await box.press('ArrowDown');
    const active = (await box.getAttribute('aria-activedescendant')) ?? '';
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
    await box.press('Enter');
    await page.waitForURL(/\/places\/[^/]+\.html$/);
    expect(await page.locator('h1').innerText()).toContain(placeName);
  });

  test('Enter without a choice searches', async () => {
    const { page } = await visit(site, 'about.html');
    await typed(page, placeName);
    await page.locator('#search-box').press('Enter');
    await page.waitForURL(/\/search\.html\?q=/);
    await page.locator('#search-results > li').first().waitFor();
  });

  test('a pointer opens a suggestion from a page in a folder', async () => {
    const { page } = await visit(site, `places/${place?.[3] ?? ''}.html`);
    await typed(page, person);
    await page.locator(options, { hasText: person }).first().click();
    await page.waitForURL(/\/bylines\/[^/]+\.html$/);
  });
});

describe('the search box', () => {
  const [site] = sites;
  if (!site) throw new Error('no site is served');

  test('/ leads to it, Escape closes the list and then leaves', async () => {
    const { page } = await visit(site, 'about.html');
    const focused = (): Promise<string | undefined> =>
      page.evaluate(() => document.activeElement?.id);
    await page.keyboard.press('/');
    expect(await focused()).toBe('search-box');
    await typed(page, placeName);
    await page.keyboard.press('Escape');
    expect(await page.locator('.suggestions').isVisible()).toBe(false);
    expect(await focused()).toBe('search-box');
    expect(await page.locator('#search-box').inputValue()).toBe(placeName);
    await page.keyboard.press('Escape');
    expect(await focused()).not.toBe('search-box');
  });

  test('/ is a character where something is typed', async () => {
    const { page } = await visit(site, 'search.html');
    await page.locator('#search-box').pressSequentially('a/b');
    expect(await page.locator('#search-box').inputValue()).toBe('a/b');
  });

  test('it is a combobox whose state is told', async () => {
    const { page } = await visit(site, 'about.html');
    await typed(page, placeName);
    const box = page.getByRole('combobox');
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    const list = (await box.getAttribute('aria-controls')) ?? '';
    expect(await page.locator(`#${list}`).getAttribute('role')).toBe('listbox');
    await page.keyboard.press('Tab');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
  });

  test.runIf(isShipped)('what is suggested is under 20 KB for the five pages', async () => {
    let bytes = 0;
    for await (const file of glob('pagefind/{*/names/*.json.gz,manifest.json}', { cwd: dist })) {
      bytes += statSync(join(dist, file)).size;
    }
    expect(bytes).toBeLessThan(20_000);
  });

  test('a piece page loads less than 10 KB of scripts, and no names before the box is used', async () => {
    const [piece = ''] = truth.pieces.keys();
    const { page } = await visit(site, `pieces/${piece}.html`);
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    );
    expect(loaded.filter((path) => path.includes('/pagefind/'))).toEqual([]);
    const scripts = loaded.filter((path) => path.endsWith('.js'));
    const mount = new URL(site.url).pathname;
    const sizes = await Promise.all(
      scripts.map(
        async (path) => gzipSync(await readFile(join(dist, path.slice(mount.length)))).length,
      ),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(10_000);
  });
});
