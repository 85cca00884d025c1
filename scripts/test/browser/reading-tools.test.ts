import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { pageWith, pagesWith } from './built-files.ts';
import { sites, visit } from './site.ts';

const emended = pageWith('pieces', '<del>');

describe.each(sites)('$name, the look of the site', (site) => {
  test('three text sizes, chosen by keyboard and remembered on other pages', async () => {
    const { page, problems } = await visit(site, emended);
    const size = (): Promise<number> =>
      page
        .locator('.paragraph')
        .first()
        .evaluate((it) => parseFloat(getComputedStyle(it).fontSize));
    const medium = await size();
    await page.locator('.reading-tools [value=large]').focus();
    await page.keyboard.press('Enter');
    const large = await size();
    expect(large).toBeGreaterThan(medium * 1.15);
    expect(
      await page.locator('[data-choice=text-size] [aria-pressed=true]').allInnerTexts(),
    ).toEqual(['大', '大']);

    await page.goto(new URL('index.html', site.url).href);
    await expect.poll(() => page.locator('html').getAttribute('data-text-size')).toBe('large');
    await page.locator('.colophon [value=small]').click();
    await page.goto(new URL(emended, site.url).href);
    await expect.poll(() => size()).toBeLessThan(medium);
    expect(problems).toEqual([]);
  });

  test('dark by choice where the system is light, and the other way round', async () => {
    const { page } = await visit(site, 'index.html', { colorScheme: 'light' });
    const paper = (): Promise<string> =>
      page.locator('html').evaluate((it) => getComputedStyle(it).backgroundColor);
    // What browsers tint their own frame with: the first colour whose condition holds.
    const frame = (): Promise<string> =>
      page.evaluate(() => {
        const metas = document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]');
        const meta = [...metas].find(({ media }) => matchMedia(media).matches);
        const [r, g, b] = [1, 3, 5].map((at) =>
          parseInt(meta?.content.slice(at, at + 2) ?? '', 16),
        );
        return `rgb(${r}, ${g}, ${b})`;
      });
    const day = await paper();
    await expect.poll(() => frame()).toBe(day);
    await page.locator('[data-choice=theme] [value=dark]').click();
    const night = await paper();
    expect(night).not.toBe(day);
    await expect.poll(() => frame()).toBe(night);
    await page.reload();
    await expect.poll(() => paper()).toBe(night);
    await expect.poll(() => frame()).toBe(night);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('[data-choice=theme] [value=light]').click();
    await expect.poll(() => paper()).toBe(day);
    await expect.poll(() => frame()).toBe(day);
    await page.locator('[data-choice=theme] [value=system]').click();
    await expect.poll(() => paper()).toBe(night);
    await expect.poll(() => frame()).toBe(night);
  });

  test('a remembered look is there before anything is shown: nothing moves', async () => {
    const { page } = await visit(site, emended);
    await page.locator('.reading-tools [value=large]').click();
    await page.goto(new URL('about.html', site.url).href);
    await page.goto(new URL(emended, site.url).href);
    const shifts = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let count = 0;
          new PerformanceObserver((list) => {
            count += list.getEntries().length;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => {
            resolve(count);
          }, 300);
        }),
    );
    expect(shifts).toBe(0);
    await expect
      .poll(() => page.locator('.reading-tools [data-choice] [aria-pressed=true]').innerText())
      .toBe('大');
  });

  test('a choice holds for the page where the browser keeps nothing', async () => {
    const { page, problems } = await visit(site, emended);
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await page.reload();
    await page.locator('.reading-tools [value=large]').click();
    await expect.poll(() => page.locator('html').getAttribute('data-text-size')).toBe('large');
    expect(problems).toEqual([]);
  });
});

describe.each(sites)('$name, links to copy', (site) => {
  const copied = async (page: Page): Promise<string> => {
    await page.locator('.tool-status:not(:empty)').waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const permissions = ['clipboard-read', 'clipboard-write'];

  test('of the piece, without what was searched for; it is said', async () => {
    const { page } = await visit(site, `${emended}?q=社区`, { permissions });
    await page.locator('[data-tool=copy]').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => copied(page)).toBe(new URL(emended, site.url).href);
    await expect.poll(() => page.locator('[role=status]').innerText()).toBe('已复制本篇的链接');
  });

  test('of a paragraph, which is marked; the mark shows where it is pointed at or focused', async () => {
    const { page } = await visit(site, emended, { permissions });
    const link = page.locator('.permalink[href="#p2"]');
    const shown = (): Promise<string> => link.evaluate((it) => getComputedStyle(it).opacity);
    await expect.poll(() => shown()).toBe('0');
    await page.locator('#p2').hover();
    await expect.poll(() => shown()).toBe('1');
    await page.mouse.move(0, 0);
    await link.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect.poll(() => shown()).toBe('1');
    await page.keyboard.press('Enter');
    await expect.poll(() => copied(page)).toBe(new URL(`${emended}#p2`, site.url).href);
    expect(new URL(page.url()).hash).toBe('#p2');
    const background = (id: string): Promise<string> =>
      page.locator(id).evaluate((it) => getComputedStyle(it).backgroundColor);
    await expect.poll(() => background('#p2')).not.toBe(await background('#p1'));
  });

  test('also where there is no clipboard; where nothing helps, the address is told', async () => {
    const { page, problems } = await visit(site, emended, { permissions });
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.reload();
    await page.evaluate(() => {
      document.addEventListener('copy', () => {
        document.title = document.querySelector('textarea')?.value ?? '';
      });
    });
    await page.locator('[data-tool=copy]').click();
    await page.locator('.tool-status:not(:empty)').waitFor();
    await expect.poll(() => page.title()).toBe(new URL(emended, site.url).href);
    expect(
      await page.locator('[data-tool=copy]').evaluate((it) => it === document.activeElement),
    ).toBe(true);

    await page.evaluate(() => {
      Object.defineProperty(document, 'execCommand', { value: () => false });
    });
    await page.locator('[data-tool=copy]').click();
    await page.getByText(`没能复制，请抄下：${new URL(emended, site.url).href}`).waitFor();
    expect(problems).toEqual([]);
  });

  test('sharing is offered where the system can', async () => {
    const { page } = await visit(site, emended);
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {
        value: (data: ShareData) => {
          document.title = data.url ?? '';
          return Promise.resolve();
        },
      });
    });
    await page.reload();
    await page.locator('[data-tool=share]').click();
    await expect.poll(() => page.title()).toBe(new URL(emended, site.url).href);
  });
});

describe('printed and emended', () => {
  const [site] = sites;
  if (!site) throw new Error('no site is served');

  test.each(pagesWith('pieces', '<del>'))(
    '%s: every printed reading in its place, and back',
    async (path) => {
      const { page, problems } = await visit(site, path);
      const text = (): Promise<string> =>
        page
          .locator('.title-block, .body')
          .allTextContents()
          .then((parts) => parts.join('').replace(/\s+/g, ''));
      const printed = await page.locator('.note-list del').allTextContents();
      const before = await text();
      const button = page.locator('[data-tool=printed]');
      await button.focus();
      await page.keyboard.press('Space');
      await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
      const shown = await text();
      expect(printed.filter((words) => !shown.includes(words.replace(/\s+/g, '')))).toEqual([]);
      expect(shown).not.toBe(before);
      await page.keyboard.press('Space');
      await expect.poll(() => button.getAttribute('aria-pressed')).toBe('false');
      await expect.poll(() => text()).toBe(before);
      expect(problems).toEqual([]);
    },
  );

  test.each(['light', 'dark'] as const)(
    'accessible with the printed reading, %s',
    async (theme) => {
      const { page } = await visit(site, emended);
      await page.locator(`[data-choice=theme] [value=${theme}]`).click();
      await page.locator('[data-tool=printed]').click();
      await page.locator('.permalink').first().focus();
      await page.locator('.tool-status:not(:empty)').waitFor();
      expect(await violations(page)).toEqual([]);
    },
  );

  test('words of a title change in place', async () => {
    const { page } = await visit(
      site,
      pageWith('pieces', /title-block.*data-note.*class="reading/s),
    );
    const run = page.locator('.title-block [data-note]').first();
    const note = (await run.getAttribute('data-note')) ?? '';
    await page.locator('[data-tool=printed]').click();
    await expect
      .poll(() => run.textContent())
      .toBe(await page.locator(`#note-${note} del`).textContent());
  });

  test('marks of a search stay when both have been looked at', async () => {
    const words = await visit(site, emended).then(({ page }) =>
      page.locator('.body [data-note]').first().innerText(),
    );
    const { page } = await visit(site, `${emended}?q=${encodeURIComponent(words)}`);
    const hits = page.locator('.body mark');
    await hits.first().waitFor();
    const count = await hits.count();
    await page.locator('[data-tool=printed]').click();
    await page.locator('[data-tool=printed]').click();
    await expect.poll(() => hits.count()).toBe(count);
  });
});

describe('without JavaScript', () => {
  const [site] = sites;
  test('no tool is shown, both readings and the links of paragraphs are there', async () => {
    if (!site) throw new Error('no site is served');
    const { page } = await visit(site, emended, { javaScriptEnabled: false });
    await expect.poll(() => page.locator('button:visible').allInnerTexts()).toEqual(['检索']);
    await expect.poll(() => page.locator('.note-list del').first().isVisible()).toBe(true);
    await expect.poll(() => page.locator('.note-list ins').first().isVisible()).toBe(true);
    await page.locator('.permalink[href="#p2"]').focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#p2');
  });
});
