import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder, type StaticServer } from '../../cli/static-server.ts';
import { buildArchive, readArchive } from './built-archive.ts';
import { linkFaults } from './link-faults.ts';
import { sites, visit } from './site.ts';

/** What a host shows where there is no page, at whatever depth. */
const missing = ['nothing.html', 'pieces/nothing.html', 'a/b/c/nothing'];

describe('an archive whose address is settled, served there', () => {
  let folder: string;
  let built: string;
  let server: StaticServer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'not-found-'));
    const content = join(folder, 'content');
    const source = fileURLToPath(
      new URL('../../../content/sources/002_b79729f9bbf80ae5.txt', import.meta.url),
    );
    await cp(source, join(content, 'sources', '002_b79729f9bbf80ae5.txt'));
    await writeFile(
      join(content, 'archive.yaml'),
      'title: 河东旧报\naddress: https://example.org/a/b/\n',
    );
    await readArchive(content);
    built = await buildArchive(content);
    server = await serveFolder({ folder: built, mount: '/a/b/', host: '127.0.0.1' });
  }, 120_000);
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  test.each(missing)('%s: styled, its scripts run, its links lead back', async (path) => {
    const { page, response, problems } = await visit({ name: 'settled', url: server.url }, path);
    expect(response.status()).toBe(404);
    const skip = page.locator('.skip-link');
    await expect
      .poll(() => skip.evaluate((it) => it.getBoundingClientRect().bottom))
      .toBeLessThanOrEqual(1);
    await expect.poll(() => page.locator('html[data-scripted]').count()).toBe(1);
    expect(problems).toEqual([]);
    await page.locator('#search-box').fill('花园路');
    await page.locator('#search-box').press('Enter');
    await page.waitForURL(`${server.url}search.html?q=*`);
    await page.goBack();
    await page.locator('main a').first().click();
    await page.waitForURL(`${server.url}index.html`);
    expect(problems).toEqual([]);
  });

  test('every other page links as if nobody knew where it stands', () => {
    expect(linkFaults(built)).toEqual([]);
  });
});

describe.runIf(process.env.ARCHIVE_CONTENT === undefined)('an archive that has no address', () => {
  test.each(sites)('$name: the words are there at any depth', async (site) => {
    for (const path of missing) {
      const { page, response } = await visit(site, path);
      expect(response.status()).toBe(404);
      await expect.poll(() => page.locator('h1').innerText()).toBe('没有这一页');
      await expect.poll(() => page.locator('main').innerText()).toContain('地址栏');
    }
  });
});
