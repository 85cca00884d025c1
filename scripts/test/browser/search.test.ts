import { describe, expect, test } from 'vitest';
import { askPage, drawn, spoiled, wrong } from './search-queries.ts';
import { piecesWith, readTruth } from './search-truth.ts';
import { sites, visit } from './site.ts';

const truth = readTruth();
/** Hundreds of questions take some seconds, on a busy machine many, in milliseconds. */
const PATIENCE = 180_000;
const results = '#search-results > li';
const answered = '#search-results[aria-busy="false"]';

describe.each(sites)('search $name', (site) => {
  test('is exact for every place and person', async () => {
    const { page, problems } = await visit(site, 'search.html');
    const names = [...truth.places, ...truth.persons].filter((name) => !/\s/.test(name));
    expect(names.length).toBeGreaterThan(0);
    expect(wrong(truth, names, await askPage(page, names))).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('is exact for 300 strings of 1 to 8 characters', { timeout: PATIENCE }, async () => {
    const { page, problems } = await visit(site, 'search.html');
    const strings = drawn(truth, 20230107, 300, 8);
    expect(wrong(truth, strings, await askPage(page, strings))).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('is exact for 100 strings with a wrong character', { timeout: PATIENCE }, async () => {
    const { page, problems } = await visit(site, 'search.html');
    const strings = spoiled(drawn(truth, 20230108, 100, 8), 20230108);
    expect(wrong(truth, strings, await askPage(page, strings))).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('is exact for 60 strings of up to 20 characters', async () => {
    const { page } = await visit(site, 'search.html');
    const strings = drawn(truth, 20230109, 60, 20);
    expect(wrong(truth, strings, await askPage(page, strings))).toEqual([]);
  });

  test('is exact for every Latin letter in both cases, every digit and every mark', async () => {
    const { page } = await visit(site, 'search.html');
    const texts = [...truth.pieces.values()].flat().join('');
    const others = texts.replace(/[\p{Script=Han}\s]/gu, '');
    const characters = [...new Set(others + others.toLowerCase() + others.toUpperCase())];
    expect(wrong(truth, characters, await askPage(page, characters))).toEqual([]);
  });

  test('what is the same for the search finds each other', async () => {
    const { page } = await visit(site, 'search.html');
    const others = [
      '燈塔路',
      '社區',
      '灯塔路',
      'ＤＮＡ',
      '“七一”',
      '"七一"',
      '\u200b社\u00ad区',
      '（',
    ];
    expect(wrong(truth, others, await askPage(page, others))).toEqual([]);
    expect(piecesWith(truth, '社區').length).toBeGreaterThan(0);
  });

  test('several words must all occur', async () => {
    const { page } = await visit(site, 'search.html');
    const words = drawn(truth, 20230110, 40, 2);
    const pairs = words.slice(1).map((word, index) => [words[index] ?? '', word] as const);
    const answers = await askPage(
      page,
      pairs.map(([a, b], index) => (index % 2 ? ` ${a}  ${b} ` : `${a}\u3000${b}`)),
    );
    const expected = pairs.map(([a, b]) => {
      const withB = piecesWith(truth, b);
      return piecesWith(truth, a)
        .filter((id) => withB.includes(id))
        .sort();
    });
    expect(answers).toEqual(expected);
  });

  test('blanks alone ask nothing', async () => {
    const { page } = await visit(site, 'search.html?q=%20%E3%80%80');
    await page.locator(answered).waitFor({ state: 'attached' });
    expect(await page.locator(results).count()).toBe(0);
    expect(await page.locator('#search-status').innerText()).toBe('');
    expect(await page.locator('#search-nothing').isVisible()).toBe(false);
  });

  test('a query of HTML is text', async () => {
    const { page, problems } = await visit(site, 'search.html');
    const query = '<img src=x onerror=alert(1)>';
    await askPage(page, [query.replace(/ /g, '')]);
    await page.locator('#search-box').fill(query);
    await page.locator('#search-box').press('Enter');
    await page.locator(`${answered}[data-query="${query}"]`).waitFor({ state: 'attached' });
    expect(await page.locator('#search-status').innerText()).toContain(query);
    expect(await page.locator('main img').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test('the hits are marked in their context', async () => {
    const [place = ''] = truth.places.filter((name) => piecesWith(truth, name).length > 0);
    const { page } = await visit(site, `search.html?q=${encodeURIComponent(place)}`);
    const first = page.locator(results).first();
    await first.waitFor();
    expect(await first.locator('mark').first().innerText()).toBe(place);
    expect(await page.locator('#search-status').innerText()).toContain(
      `${piecesWith(truth, place).length} 篇`,
    );
  });

  test('an empty result offers the nearest names, which lead to their places', async () => {
    const name = truth.places.find((place) => /^.{3,}社区$/u.test(place)) ?? '';
    const { page, problems } = await visit(site, 'search.html');
    await page.locator('#search-box').fill(`饕${name.slice(1)}`);
    const offer = page.locator('#search-names a', { hasText: name }).first();
    await offer.click();
    await page.waitForURL(/\/places\/[^/]+\.html$/);
    expect(await page.locator('h1').innerText()).toContain(name);
    expect(problems).toEqual([]);
  });

  test('the address carries the query, and Back restores it with its results', async () => {
    const [first = '', second = ''] = truth.places.filter(
      (name) => piecesWith(truth, name).length > 0,
    );
    const { page } = await visit(site, 'search.html');
    const box = page.locator('#search-box');
    for (const name of [first, second]) {
      await box.fill(name);
      await box.press('Enter');
      await page.locator(`${answered}[data-query="${name}"]`).waitFor();
      expect(new URL(page.url()).searchParams.get('q')).toBe(name);
    }
    await page.locator(results).first().locator('h2 a').click();
    await page.waitForURL(/\/pieces\/[^/]+\.html\?q=/);
    await page.goBack();
    await page.locator(`${answered}[data-query="${second}"]`).waitFor();
    expect(await box.inputValue()).toBe(second);
    expect(await page.locator(results).count()).toBeGreaterThan(0);
    await page.goBack();
    await page.locator(`${answered}[data-query="${first}"]`).waitFor();
    expect(await box.inputValue()).toBe(first);
    await page.goBack();
    await page.locator(`${answered}[data-query=""]`).waitFor({ state: 'attached' });
    expect(await page.locator(results).count()).toBe(0);
  });

  test('更多 adds results, and Back from a piece shows them again', async () => {
    const common = drawn(truth, 20230111, 400, 1).find((it) => piecesWith(truth, it).length > 10);
    const count = piecesWith(truth, common ?? '').length;
    const { page } = await visit(site, `search.html?q=${encodeURIComponent(common ?? '')}`);
    const items = page.locator(results);
    await items.nth(9).waitFor();
    expect(await items.count()).toBe(10);
    await page.locator('#search-more').click();
    const shown = Math.min(20, count);
    await items.nth(shown - 1).waitFor();
    await items
      .nth(shown - 1)
      .locator('h2 a')
      .click();
    await page.waitForURL(/\/pieces\/[^/]+\.html\?q=/);
    await page.goBack();
    await items.nth(shown - 1).waitFor();
    expect(await items.count()).toBe(shown);
  });

  test('an index that cannot be fetched is not an empty result', async () => {
    const { page } = await visit(site, 'search.html');
    const [place = ''] = truth.places.filter((name) => piecesWith(truth, name).length > 0);
    await page.route('**/pagefind/*/**', (route) => route.abort());
    await page.locator('#search-box').fill(place);
    const status = page.locator('#search-status');
    await status.filter({ hasText: '取不到' }).waitFor();
    await page.unrouteAll();
    await page.locator('#search-box').press('Enter');
    await status.filter({ hasText: `${piecesWith(truth, place).length} 篇` }).waitFor();
  });

  test('without JavaScript the page points at the directories', async () => {
    const { page } = await visit(site, 'search.html', { javaScriptEnabled: false });
    const note = page.locator('noscript');
    expect(await note.locator('a[href="places.html"]').count()).toBe(1);
    expect(await note.locator('a[href="pages.html"]').count()).toBe(1);
  });
});
