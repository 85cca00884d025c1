import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { violations } from './axe.ts';
import { askWhole } from './search-queries.ts';
import { piecesWith, readTruth } from './search-truth.ts';
import type { ServedSite } from './hosts.ts';
import { sites, visit } from './site.ts';

const truth = readTruth();
/** Other forms and the order were judged for the shipped archive alone. */
const isShipped = process.env.ARCHIVE_CONTENT === undefined;
const results = '#search-results > li';
const status = '#search-status';

/** A word that stands in many pieces. */
const common =
  ['社区', '街道', '工作', '。'].find((it) => piecesWith(truth, it).length > 11) ?? '。';

async function search(site: ServedSite, query: string, options = {}): Promise<Page> {
  const { page } = await visit(site, `search.html?q=${encodeURIComponent(query)}`, options);
  await whole(page, query);
  return page;
}

/** Waits until all of an answer is there: results, other forms, names. */
function whole(page: Page, query: string): Promise<unknown> {
  return page.waitForFunction(
    (asked) => document.querySelector<HTMLElement>('#search-results')?.dataset['whole'] === asked,
    query,
  );
}

describe.each(sites)('the search page $name', (site) => {
  test('a hit opens its piece, marked, the first hit in view, and Back shows the same', async () => {
    const page = await search(site, common);
    const links = page.locator(`${results} h2 a`);
    const before = await links.allInnerTexts();
    await links.nth(3).click();
    await page.waitForURL(/\/pieces\/[^/]+\.html\?q=/);
    const mark = page.locator('article.piece mark').first();
    await mark.waitFor();
    expect(await mark.innerText()).toBe(common);
    expect(await mark.evaluate((it) => it.getBoundingClientRect().top < innerHeight)).toBe(true);
    await page.goBack();
    await whole(page, common);
    expect(await links.allInnerTexts()).toEqual(before);
  });

  test('a value narrows the answer, the address keeps it, Back gives it up', async () => {
    const page = await search(site, common);
    const all = piecesWith(truth, common).length;
    await page.locator('#search-filters summary').click();
    const box = page.locator('#search-facets input[name=kind]').first();
    await box.waitFor();
    const count = Number(await box.locator('xpath=..').locator('.count').innerText());
    const value = await box.getAttribute('value');
    await box.check();
    // The count is said before the results are there.
    await page.locator(status, { hasText: `其中 ${count} 篇` }).waitFor();
    await whole(page, common);
    expect(new URL(page.url()).searchParams.get('kind')).toBe(value);
    expect(await page.locator(results).count()).toBe(Math.min(10, count));
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(
      value,
    );
    await page.reload();
    await page.locator(status, { hasText: `其中 ${count} 篇` }).waitFor();
    await page.locator('#search-facets input[name=kind]:checked').waitFor();
    await page.goBack();
    await page.locator(status, { hasText: `见于 ${all} 篇。` }).waitFor();
  });

  test('filters work together, and each says how much it would leave', async () => {
    const page = await search(site, common);
    await page.locator('#search-filters summary').click();
    const of = (facet: string): ReturnType<Page['locator']> =>
      page.locator(`#search-facets input[name=${facet}]`).first();
    const former = await of('year').elementHandle();
    await of('district').check();
    await page.locator(status, { hasText: '其中' }).waitFor();
    // The answer is said before the values are counted anew.
    await former.waitForElementState('hidden');
    const year = of('year');
    const count = await year.locator('xpath=..').locator('.count').innerText();
    await year.check();
    await page.locator(status, { hasText: `其中 ${count} 篇` }).waitFor();
    const { searchParams } = new URL(page.url());
    expect([searchParams.has('district'), searchParams.has('year')]).toEqual([true, true]);
  });

  test('the order is by day, newest or oldest first, and in the address', async () => {
    const page = await search(site, common);
    const days = async (): Promise<string[]> => {
      const labels = await page.locator(`${results} .day`).allInnerTexts();
      return labels.map((label) =>
        (label.match(/\d+/g) ?? [])
          .slice(0, 3)
          .map((it) => it.padStart(2, '0'))
          .join('-'),
      );
    };
    const order = page.locator('#search-order');
    await order.selectOption('newest');
    await page.waitForURL(/sort=newest/);
    await whole(page, common);
    const newest = await days();
    expect(newest).toEqual([...newest].sort().reverse());
    await order.selectOption('oldest');
    await page.waitForURL(/sort=oldest/);
    await whole(page, common);
    const oldest = await days();
    expect(oldest).toEqual([...oldest].sort());
    await page.goBack();
    await page.waitForURL(/sort=newest/);
    expect(await order.inputValue()).toBe('newest');
  });

  test('traditional characters find simplified text, which is marked', async () => {
    const page = await search(site, '社區');
    const count = piecesWith(truth, '社区').length;
    expect(await page.locator(status).innerText()).toBe(`「社區」见于 ${count} 篇。`);
    expect(await page.locator(`${results} mark`).first().innerText()).toBe('社区');
    await page.locator(`${results} h2 a`).first().click();
    await page.waitForURL(/\/pieces\/[^/]+\.html\?q=/);
    expect(await page.locator('article.piece mark').first().innerText()).toBe('社区');
  });

  test('nothing found leads to the directories and to names that look or sound alike', async () => {
    const name = truth.places.find((it) => /^.{3,}社区$/u.test(it)) ?? '';
    const page = await search(site, `饕${name.slice(1)}`);
    expect(await page.locator('#search-names a', { hasText: name }).count()).toBeGreaterThan(0);
    expect(await page.locator('#search-nothing a[href="places.html"]').count()).toBe(1);
    expect(await page.locator('#search-tools').isVisible()).toBe(false);
  });
});

describe('other forms of a place', () => {
  const [site] = sites;
  if (!site) throw new Error('no site is served');

  test.runIf(isShipped)('a piece that was printed otherwise is found, and says so', async () => {
    const page = await search(site, '洹北');
    const printed = page.locator(results, { hasText: '印作「恒北街道」' });
    expect(await printed.count()).toBeGreaterThan(0);
  });

  test.runIf(isShipped)('the printed form finds the place under its name', async () => {
    const page = await search(site, '恒北街道');
    // Those that have it only as printed are found themselves.
    const own = piecesWith(truth, '恒北街道');
    const count = piecesWith(truth, '洹北街道').filter((id) => !own.includes(id)).length;
    expect(await page.locator(status).innerText()).toContain(`另有 ${count} 篇写作「洹北街道」`);
    expect(await page.locator('#search-also li').count()).toBe(count);
    expect(await page.locator('#search-nothing').isVisible()).toBe(false);
  });
});

describe('for everybody', () => {
  const [site] = sites;

  async function opened(options: object): Promise<Page> {
    if (!site) throw new Error('no site is served');
    const page = await search(site, common, options);
    await page.locator('#search-filters summary').click();
    await page.locator('#search-facets input').first().waitFor();
    await page.locator('#search-box').press('End');
    await page.locator('#search-box').pressSequentially('x');
    await page.locator('#search-box').press('Backspace');
    await page.locator('.suggestions [role=option]').first().waitFor();
    await whole(page, common);
    return page;
  }

  test.each(['light', 'dark'] as const)(
    'axe finds nothing wrong, %s, all of it open',
    async (colorScheme) => {
      const page = await opened({ colorScheme });
      for (const width of [1440, 768, 320]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await violations(page), `${width} px`).toEqual([]);
      }
    },
  );

  test('on a narrow screen nothing scrolls sideways', async () => {
    const page = await opened({ viewport: { width: 320, height: 640 } });
    const [content, screen] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(content).toBeLessThanOrEqual(screen);
  });

  test('the keyboard reaches the results in the order of the page', async () => {
    if (!site) throw new Error('no site is served');
    const page = await search(site, common);
    await page.locator('#search-box').focus();
    const reached: string[] = [];
    for (let step = 0; step < 5; step += 1) {
      await page.keyboard.press('Tab');
      reached.push(
        await page.evaluate(() => {
          const { activeElement } = document;
          return activeElement?.id !== '' ? (activeElement?.id ?? '') : activeElement.tagName;
        }),
      );
    }
    expect(reached.slice(0, 4)).toEqual(['BUTTON', 'search-order', 'search-filter-summary', 'A']);
  });
});

type Judged = { readonly query: string; readonly first: readonly string[]; readonly why: string };

const judged = parse(
  readFileSync(new URL('fixtures/judged-queries.yaml', import.meta.url), 'utf8'),
) as Judged[];

describe.runIf(isShipped)('the order that a person would choose', () => {
  const [site] = sites;

  test('twenty queries are judged, each with its reason', () => {
    expect(judged).toHaveLength(20);
    expect(judged.filter(({ why }) => why === '')).toEqual([]);
  });

  test('the twenty answers begin as was judged', async () => {
    if (!site) throw new Error('no site is served');
    const { page } = await visit(site, 'search.html');
    const answers = await askWhole(
      page,
      judged.map(({ query }) => query),
    );
    const wrong = judged.flatMap(({ query, first, why }, index) => {
      const shown = answers[index]?.titles.slice(0, first.length) ?? [];
      const isRight = first.every((title, at) => shown[at]?.includes(title) === true);
      return isRight ? [] : [{ query, why, first, shown }];
    });
    expect(wrong).toEqual([]);
  });
});
