import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { pagesIn } from './built-files.ts';
import type { ServedSite } from './hosts.ts';
import { askPage, askWhole, drawn, spoiled, type WholeAnswer, wrong } from './search-queries.ts';
import { readTruth } from './search-truth.ts';
import { everyHost, open, visit } from './site.ts';

/** What every reader does, in each of the six ways in which the site may reach them. */

const truth = readTruth();
const judged = parse(
  readFileSync(new URL('fixtures/judged-queries.yaml', import.meta.url), 'utf8'),
) as { readonly query: string }[];
const names = [...truth.places, ...truth.persons].filter((name) => !/\s/u.test(name));
const strings = drawn(truth, 20230114, 40, 8);
const name = truth.places.find((it) => /^.{3,}社区$/u.test(it)) ?? names[0] ?? '';

/** Those that were judged, one that nothing has, one in traditional characters, two words. */
const queries = [...judged.map(({ query }) => query), `饕${name.slice(1)}`, '社區', '社区 居民'];

/** The answers of the first host, against which those of the others are held. */
let expected: Promise<WholeAnswer[]> | undefined;

async function answersOn(site: ServedSite): Promise<WholeAnswer[]> {
  const { page } = await visit(site, 'search.html');
  return askWhole(page, queries);
}

describe.each(everyHost)('$name', (site) => {
  const [first = site] = everyHost;

  test('one page of each kind opens as it was made', async () => {
    const kinds = ['pages', 'pieces', 'places', 'bylines', 'source'];
    const paths = kinds.flatMap((kind) => pagesIn(kind).slice(0, 1));
    const { page, problems } = await visit(site, 'index.html');
    for (const path of ['index.html', 'search.html', ...paths]) {
      expect((await open(page, site, path)).status(), path).toBe(200);
      await expect.poll(() => page.locator('h1').count(), { message: path }).toBe(1);
      // The stylesheet hides the link to the text until it has the focus.
      const skip = page.locator('.skip-link');
      const bottom = await skip.evaluate((it) => it.getBoundingClientRect().bottom);
      expect(bottom, path).toBeLessThanOrEqual(1);
      // Scripts have run.
      await expect
        .poll(() => page.locator('html[data-scripted]').count(), { message: path })
        .toBe(1);
      expect(problems, path).toEqual([]);
    }
  });

  test('a reader gets from the home page to a page, a piece, the directory and back', async () => {
    const { page, problems } = await visit(site, 'index.html');
    const follow = async (selector: string, address: RegExp): Promise<void> => {
      await page.locator(selector).first().click();
      await page.waitForURL(address);
      expect(page.url().startsWith(site.url)).toBe(true);
      await expect.poll(() => page.locator('h1').count()).toBe(1);
    };
    await follow('main a[href^="pages/"]', /\/pages\/[\w-]+\.html/);
    await follow('main a[href^="../pieces/"]', /\/pieces\/[\w-]+\.html/);
    await follow('a[href="../places.html"]', /\/places\.html/);
    await follow('main a[href^="places/"]', /\/places\/[\w-]+\.html/);
    await follow('a[href="../index.html"]', /\/index\.html/);
    await page.goBack();
    await page.waitForURL(/\/places\/[\w-]+\.html/);
    expect(problems).toEqual([]);
  });

  test('the home page can be read without JavaScript', async () => {
    const { page } = await visit(site, 'index.html', { javaScriptEnabled: false });
    expect((await page.locator('main').innerText()).trim()).not.toBe('');
  });

  test('search is exact', async () => {
    const { page, problems } = await visit(site, 'search.html');
    const asked = [...names, ...strings, ...spoiled(strings.slice(0, 20), 20230115)];
    expect(wrong(truth, asked, await askPage(page, asked))).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('answers are the same as on the first host: order, counts, contexts, offers', async () => {
    expected ??= answersOn(first);
    const answers = await answersOn(site);
    expect(answers).toEqual(await expected);
    expect(answers.filter(({ results }) => results.length > 0).length).toBeGreaterThan(
      judged.length / 2,
    );
    expect(answers.some(({ offered }) => offered.length > 0)).toBe(true);
  });

  test('a value narrows the answer, the order is kept in the address, and Back undoes', async () => {
    const { page, problems } = await visit(site, `search.html?q=${encodeURIComponent('社区')}`);
    const status = page.locator('#search-status');
    const whole = page.locator('#search-results[data-whole="社区"]');
    await whole.waitFor();
    const before = await status.innerText();
    await page.locator('#search-filters summary').click();
    const box = page.locator('#search-facets input[name=kind]').first();
    await box.waitFor();
    const count = Number(await box.locator('xpath=..').locator('.count').innerText());
    await box.check();
    await status.filter({ hasText: `其中 ${count} 篇` }).waitFor();
    await page.locator('#search-order').selectOption('oldest');
    await page.waitForURL(/sort=oldest/);
    await page.reload();
    await status.filter({ hasText: `其中 ${count} 篇` }).waitFor();
    await expect.poll(() => page.locator('#search-order').inputValue()).toBe('oldest');
    await page.goBack();
    await page.goBack();
    await status.filter({ hasText: before }).waitFor();
    expect(problems).toEqual([]);
  });

  test('names are suggested, in a page of a folder too, and lead to their pages', async () => {
    const [place = ''] = pagesIn('places');
    const { page, problems } = await visit(site, place);
    await page.locator('#search-box').pressSequentially(name);
    await page.locator('.suggestions [role=option]', { hasText: name }).first().click();
    await page.waitForURL(/\/places\/[^/]+\.html$/);
    await expect.poll(() => page.locator('h1').innerText()).toContain(name);
    expect(problems).toEqual([]);
  });

  test('the box of any page leads to the answer, a result to its piece, marked', async () => {
    const { page, problems } = await visit(site, 'about.html');
    await page.locator('#search-box').fill('社区');
    await page.locator('#search-box').press('Enter');
    await page.waitForURL(/\/search\.html\?q=/);
    await page.locator('#search-results h2 a').first().click();
    await page.waitForURL(/\/pieces\/[^/]+\.html\?q=/);
    await expect.poll(() => page.locator('article.piece mark').first().innerText()).toBe('社区');
    await page.goBack();
    await page.locator('#search-results[data-whole="社区"] > li').first().waitFor();
    expect(problems).toEqual([]);
  });

  test('an index that cannot be read is not an empty result', async () => {
    const { page } = await visit(site, 'search.html');
    await page.route('**/pagefind/*/**', (route) => route.abort());
    // What is loaded from a folder can only be held back from the start of a page on.
    await page.reload();
    await page.locator('#search-box').fill(name);
    const status = page.locator('#search-status');
    await status.filter({ hasText: /取不到|读不到/u }).waitFor();
    await page.unrouteAll();
    await page.locator('#search-box').press('Enter');
    await status.filter({ hasText: `「${name}」见于` }).waitFor();
  });
});
