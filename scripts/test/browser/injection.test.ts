import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder, type StaticServer } from '../../cli/static-server.ts';
import { buildArchive } from './built-archive.ts';
import { pageKinds, readBuiltPages } from './built-files.ts';
import { makeHostileArchive } from './hostile-archive.ts';
import { htmlFaults } from './html-faults.ts';
import { injections } from './injections.ts';
import { inlineCode } from './inline-code.ts';
import { linkFaults } from './link-faults.ts';
import type { ServedSite } from './hosts.ts';
import { newPage, visit } from './site.ts';

/**
 * Fifty strings that run where a text is taken for code: in a source and its record, which make an
 * archive of their own, and in what a visitor brings. Each is shown as it is. The policy of the
 * pages is only the second wall: nothing may run where the browser is told to pass it over, and
 * nothing may need it to be refused.
 */
let folder: string;
let built: string;
let pages: ReadonlyMap<string, string>;
let server: StaticServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-archive-'));
  const content = join(folder, 'content');
  await makeHostileArchive(content, injections);
  built = await buildArchive(content);
  pages = readBuiltPages(built);
  server = await serveFolder({ folder: built, indexDocuments: false, host: '127.0.0.1' });
}, 120_000);

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** The archive, and what happened that must not. */
type Visited = { readonly page: Page; readonly harm: () => Promise<readonly string[]> };

/** A page whose dialogs, refusals and canary are watched besides what every visit watches. */
async function watched(site: ServedSite, path: string, bypassCSP: boolean): Promise<Visited> {
  const { page, problems } = await visit(site, path, { bypassCSP });
  const harm: string[] = [];
  page.on('dialog', (dialog) => {
    harm.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const isRun = (): boolean => 'ran' in globalThis;
  return {
    page,
    async harm() {
      if (await page.evaluate(isRun)) harm.push(`ran on ${page.url()}`);
      return [...problems, ...harm];
    },
  };
}

const text = (page: Page, selector: string) => page.locator(selector).allTextContents();

// Fifty pages are opened in one test.
describe('sources and records', { timeout: 180_000 }, () => {
  test('become pages that are valid, lead nowhere else and have nothing inline', async () => {
    expect(await htmlFaults(pages)).toEqual([]);
    expect(linkFaults(built)).toEqual([]);
    expect(await inlineCode(await newPage(), pages)).toEqual([]);
  });

  test('stand in each part of a piece as they are, and do nothing when asked for there', async () => {
    const { page, harm } = await watched(site(), 'index.html', true);
    for (const [index, injection] of injections.entries()) {
      const piece = `pieces/hostile-${String(2 * index + 2)}.html`;
      const values = new URLSearchParams({ q: injection }).toString();
      await page.goto(new URL(`${piece}?${values}#${injection}`, site().url).href);
      await page.locator('article.piece mark').first().waitFor();
      for (const part of ['.kicker', '.headline', '.deck', '.byline', '.body .paragraph']) {
        expect((await text(page, `article.piece ${part}`)).join('\n'), part).toContain(injection);
      }
      await expect.poll(() => page.title()).toContain(injection);
      expect(await harm(), injection).toEqual([]);
    }
  });

  test('do nothing on the largest page of each kind', async () => {
    const { page, harm } = await watched(site(), 'index.html', true);
    for (const path of pageKinds(built)) {
      await page.goto(new URL(path, site().url).href, { waitUntil: 'load' });
      expect(await harm(), path).toEqual([]);
    }
  });

  test('are shown whole in the text of the source', async () => {
    const { page } = await visit(site(), 'source/hostile.html');
    const shown = (await text(page, 'main')).join('');
    expect(injections.filter((injection) => !shown.includes(injection))).toEqual([]);
  });
});

describe('a visitor brings them', { timeout: 180_000 }, () => {
  const inFolder = (): ServedSite => ({ name: 'in a folder', url: pathToFileURL(built).href });

  test('in the address of the search, as words, order and filters: said as text', async () => {
    const { page, harm } = await watched(site(), 'search.html', true);
    for (const [index, it] of injections.entries()) {
      const filters = { district: it, place: it, kind: it, byline: it, year: it };
      const values = new URLSearchParams({ q: it, sort: it, show: it, ...filters });
      const address = new URL(`search.html?${values.toString()}`, site().url).href;
      // Each tenth anew; the others as the browser goes back and forth, which reads it in the same way.
      if (index % 10 === 0) await page.goto(address);
      else await page.evaluate(goTo, address);
      await answered(page, it);
      await expect
        .poll(() => page.locator('#search-status').innerText())
        .toContain(`「${it}」见于`);
      await expect.poll(() => page.locator('#search-box').inputValue()).toBe(it);
      await page.locator('#search-facets input[name=year]').first().waitFor();
      await expect.poll(() => page.locator('#search-filter-summary').textContent()).toContain(it);
      expect((await text(page, '#search-facets')).join('')).toContain(it);
      expect(await harm(), it).toEqual([]);
    }
  });

  test.each([
    ['on a host, without the policy', site, true],
    ['in a folder, with the policy', inFolder, false],
  ])('in the box, %s: suggested as text, found as text', async (_, here, bypassCSP) => {
    const { page, harm } = await watched(here(), 'search.html', bypassCSP);
    for (const query of injections) {
      await page.locator('#search-box').fill(query);
      const list = page.locator(`.suggestions[data-for=${JSON.stringify(query)}]`);
      await list.waitFor({ state: 'attached' });
      expect((await text(page, '.suggestions [role=option]')).join('\n')).toContain(query);
      await page.locator('#search-box').press('Enter');
      await answered(page, query);
      const [run = query] = query.split(' ');
      expect((await text(page, '#search-results mark')).join('\n')).toContain(run);
      expect(await harm(), query).toEqual([]);
    }
  });
});

/** As the browser does it. */
function goTo(address: string): void {
  history.pushState(null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
}

/** Waits until the whole answer to a question stands. */
function answered(page: Page, query: string): Promise<void> {
  const list = page.locator(`#search-results[data-whole=${JSON.stringify(query)}]`);
  return list.waitFor({ state: 'attached' });
}

function site(): ServedSite {
  return { name: 'hostile', url: server.url };
}
