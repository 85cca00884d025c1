import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder, type StaticServer } from '../../cli/static-server.ts';
import { violations } from './axe.ts';
import { buildArchive, readArchive } from './built-archive.ts';
import { readBuiltPages } from './built-files.ts';
import { htmlFaults } from './html-faults.ts';
import { linkFaults } from './link-faults.ts';
import { visit } from './site.ts';
import { root } from '../../cli/paths.ts';

/** Archives that begin: of no page, and of one in another town’s name and colours. */
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'small-archives-'));
}, 10_000);

afterAll(() => rm(folder, { recursive: true }));

/** The first page of the fixtures’ kind: a source, read by the build script as an editor would. */
async function makeArchive(content: string, sources: readonly string[]): Promise<void> {
  await mkdir(join(content, 'sources'), { recursive: true });
  for (const source of sources) {
    await cp(join(root, 'content', 'sources', source), join(content, 'sources', source));
  }
  await readArchive(content);
}

const words = (page: Page, selector: string) => page.locator(selector).allInnerTexts();

describe('an archive of no page', { timeout: 120_000 }, () => {
  let server: StaticServer;
  let built: string;
  const site = () => ({ name: 'empty', url: server.url });

  beforeAll(async () => {
    const content = join(folder, 'none');
    await mkdir(content);
    built = await buildArchive(content);
    server = await serveFolder({ folder: built, indexDocuments: false, host: '127.0.0.1' });
  }, 120_000);
  afterAll(() => server.close());

  test('is valid, and its links lead somewhere', async () => {
    expect(await htmlFaults(readBuiltPages(built))).toEqual([]);
    expect(linkFaults(built)).toEqual([]);
  });

  test.each([
    ['index.html', '存档里还没有版面'],
    ['pages.html', '存档里还没有版面'],
    ['chronicle.html', '存档里还没有稿件'],
    ['places.html', '存档里还没有地名'],
    ['places-pinyin.html', '存档里还没有地名'],
    ['bylines.html', '存档里还没有署名'],
    ['captions.html', '存档里还没有图片'],
    ['text-state.html', '存档里还没有版面'],
  ])('%s says so in words, not in noughts', async (path, sentence) => {
    const { page, problems } = await visit(site(), path, { viewport: { width: 320, height: 640 } });
    expect((await words(page, '.empty')).join('')).toContain(sentence);
    expect((await words(page, 'main')).join('')).not.toMatch(/(?<!\d)0 ?[版篇幅位处]/);
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('the search page answers that there is nothing', async () => {
    const { page, problems } = await visit(site(), 'search.html?q=街道');
    await page.locator('#search-results[aria-busy="false"]').waitFor({ state: 'attached' });
    await expect.poll(() => page.locator('#search-results > li').count()).toBe(0);
    await expect.poll(() => page.locator('#search-status').innerText()).not.toContain('取不到');
    expect(problems).toEqual([]);
  });

  test('about does not count what is not there', async () => {
    const { page } = await visit(site(), 'about.html');
    expect((await words(page, 'main')).join('')).not.toMatch(/(?<!\d)0[个篇幅位处]/);
  });

  test('a folder without settings has a name that claims nothing', async () => {
    const { page } = await visit(site(), 'index.html');
    await expect.poll(() => page.title()).toBe('报纸存档');
  });
});

describe('an archive of one page', { timeout: 120_000 }, () => {
  let server: StaticServer;
  let built: string;
  const site = () => ({ name: 'one page', url: server.url });

  beforeAll(async () => {
    const content = join(folder, 'one');
    await makeArchive(content, ['002_b79729f9bbf80ae5.txt']);
    await writeFile(
      join(content, 'archive.yaml'),
      `title: 河东旧报
publisher: 河东区图书馆
repository: https://example.org/hedong
colours:
  light: { paper: '#ffffff', ink: '#101820', accent: '#00557f' }
`,
    );
    built = await buildArchive(content);
    server = await serveFolder({ folder: built, indexDocuments: false, host: '127.0.0.1' });
  }, 120_000);
  afterAll(() => server.close());

  test('is valid, and its links lead somewhere', async () => {
    expect(await htmlFaults(readBuiltPages(built))).toEqual([]);
    expect(linkFaults(built)).toEqual([]);
  });

  test('the front page leads with it, and offers no other', async () => {
    const { page, problems } = await visit(site(), 'index.html');
    await expect.poll(() => page.locator('.empty').count()).toBe(0);
    await expect.poll(() => page.locator('#newest').count()).toBe(1);
    await expect.poll(() => page.locator('#older').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('every value of the settings is shown to readers', async () => {
    const { page } = await visit(site(), 'index.html');
    await expect.poll(() => page.title()).toBe('河东旧报');
    await expect.poll(() => words(page, '.nameplate')).toEqual(['河东旧报']);
    expect((await words(page, '.colophon')).join('')).toContain('河东区图书馆');
    await expect
      .poll(() => page.locator('.colophon a[href="https://example.org/hedong"]').count())
      .toBe(1);
    const background = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await expect.poll(() => background()).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => background()).toBe('rgb(24, 22, 19)');
    expect(await readFile(join(built, 'icon.svg'), 'utf8')).toContain('#00557f');
  });

  test('no page of it names another archive', () => {
    for (const html of readBuiltPages(built).values()) expect(html).not.toContain('街坊旧报');
  });

  test('its text is found', async () => {
    const { page, problems } = await visit(site(), 'search.html?q=花园路街道');
    await page.locator('#search-results > li').first().waitFor();
    expect(problems).toEqual([]);
  });
});
