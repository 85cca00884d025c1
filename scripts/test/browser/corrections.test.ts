import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type CorrectionFile, correctionFileSchema } from '../../../src/model/index.ts';
import { violations } from './axe.ts';
import { pagesIn, pageWith } from './built-files.ts';
import { injections } from './injections.ts';
import { everyHost, newPage, open, sites, visit } from './site.ts';

/** A host, a host under a path, and a folder. */
const places = [...sites, ...everyHost.filter(({ name }) => name.includes('folder'))];
const [site] = sites;
if (!site) throw new Error('no site is served');

const emended = pageWith('pieces', /class="kicker"[^]*<del>/);
const pictured = pageWith('pieces', '<figcaption');

const field = (page: Page) => page.locator('#correction-text');
const status = (page: Page) => page.locator('.correction-changes');
const send = (page: Page) => page.getByRole('button', { name: '放进我的更正' });
const draftList = (page: Page) => page.locator('.reading-tools .my-corrections');

/** Opens the form of a part with the keyboard alone. */
async function openForm(page: Page, part: string): Promise<string> {
  await page.locator(`${part} .correct`).first().focus();
  await page.keyboard.press('Enter');
  await field(page).waitFor();
  return field(page).inputValue();
}

/** Corrects the last character of a part. */
async function correct(page: Page, part: string, why = '查了原报'): Promise<void> {
  const shown = await openForm(page, part);
  await field(page).fill(`${shown.slice(0, -1)}某`);
  await page.locator('#correction-why').fill(why);
  await send(page).click();
  await page.locator('.correction-form').waitFor({ state: 'detached' });
}

async function downloaded(page: Page): Promise<CorrectionFile> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载文件' }).click();
  const file = await text(await (await download).createReadStream());
  return correctionFileSchema.parse(parse(file));
}

/** The lines of a source, as they were received. */
function linesOf(source: string): string[] {
  const content = fileURLToPath(new URL('../../../content/sources', import.meta.url));
  return readFileSync(join(content, source), 'utf8').split(/\r\n|\n|\r/);
}

describe.each(places)('$name, correcting', (here) => {
  test('two parts by keyboard: checked, gathered, kept, sent as a file of the schema', async () => {
    const { page, problems } = await visit(here, emended);
    const text = await openForm(page, '.kicker');
    await send(page).click();
    await expect.poll(() => page.locator('.correction-problem').innerText()).toBe('还没有改动。');
    await field(page).fill(`${text}办`);
    await status(page).getByText('改了1处').waitFor();
    await expect.poll(() => status(page).locator('ins').innerText()).toBe('办');
    await send(page).click();
    await expect.poll(() => page.locator('.correction-problem').innerText()).toContain('理由');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('correction-why');
    await page.locator('#correction-why').fill('查了原报');
    await page.locator('#correction-who').fill('王某');
    await page.keyboard.press('Enter');
    await page.locator('.correction-done').waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await expect.poll(() => focused()).toBe('改肩题（已提更正）');

    await correct(page, '#p1', '凭文意');
    await expect.poll(() => draftList(page).innerText()).toBe('我的更正（2）');
    await page.reload();
    await expect.poll(() => draftList(page).innerText()).toBe('我的更正（2）');

    await draftList(page).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: '我的更正' }).waitFor();
    const file = await downloaded(page);
    expect(file.corrections.map(({ why, who }) => `${why} ${who ?? ''}`)).toEqual([
      '查了原报 王某',
      '凭文意 王某',
    ]);
    for (const { source, line, read, as } of file.corrections) {
      expect(linesOf(source)[line - 1]?.split(read)).toHaveLength(2);
      expect(as).not.toBe(read);
    }
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => focused()).toBe(null);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.className))
      .toBe('my-corrections');
    expect(problems).toEqual([]);
  });

  test('the page of what was gathered: changed, taken out, cleared', async () => {
    const { page, problems } = await visit(here, emended);
    await correct(page, '.headline');
    await correct(page, '#p1');
    await open(page, here, 'corrections.html');
    const entries = page.locator('.draft-entry');
    await entries.nth(1).waitFor();
    await entries.first().getByRole('button', { name: '修改' }).click();
    await page.getByLabel('理由').fill('');
    await page.getByRole('button', { name: '改好了' }).click();
    await expect.poll(() => page.locator('.correction-problem').innerText()).toBe('请写明理由。');
    await page.getByLabel('理由').fill('另一个理由');
    await page.getByLabel('改作').fill('另一种写法');
    await page.getByRole('button', { name: '改好了' }).click();
    await entries.first().getByText('理由：另一个理由').waitFor();
    await entries.last().getByRole('button', { name: '删去' }).click();
    await expect.poll(() => entries.count()).toBe(1);
    const { corrections } = await downloaded(page);
    expect(corrections.map(({ as, why }) => `${as} ${why}`)).toEqual(['另一种写法 另一个理由']);
    await entries.first().getByRole('link').click();
    await field(page).waitFor();
    await expect.poll(() => field(page).inputValue()).toContain('另一种写法');
    await open(page, here, 'corrections.html');
    await page.getByRole('button', { name: '清空' }).click();
    await page.getByRole('button', { name: '都送出了' }).click();
    await page.getByText('还没有更正').waitFor();
    await page.reload();
    await expect.poll(() => entries.count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test('an address opens the form at a line', async () => {
    const { page, problems } = await visit(here, emended);
    const lines = await page.locator('#p3').getAttribute('data-lines');
    const line = Number(lines?.split(/[- ]/)[0]);
    await open(page, here, `${emended}?correct=${line}`);
    await field(page).waitFor();
    await expect.poll(() => page.locator('.correction-title').innerText()).toBe('改第3段');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id))
      .toBe('correction-text');
    for (const nothing of ['999999', '0', '-1', 'x', '1e99', '']) {
      await open(page, here, `${emended}?correct=${nothing}`);
      await expect.poll(() => page.locator('.correction-form').count()).toBe(0);
    }
    expect(problems).toEqual([]);
  });

  test('where the browser keeps nothing, it is said, and the file can be had at once', async () => {
    const { page, problems } = await visit(here, emended, {
      before: () => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('refused', 'SecurityError');
          },
        });
      },
    });
    await correct(page, '#p1');
    await expect.poll(() => page.locator('.correction-done').innerText()).toContain('离开本页之前');
    await page.getByRole('button', { name: '看我的更正' }).click();
    expect((await downloaded(page)).corrections).toHaveLength(1);
    await open(page, here, 'corrections.html');
    await page.getByText('还没有更正').waitFor();
    expect(problems).toEqual([]);
  });

  test('what was kept by something else does no harm', async () => {
    const { page, problems } = await visit(here, emended);
    const key = await page.evaluate(() => {
      const archive = document.querySelector<HTMLElement>('[data-archive]')?.dataset['archive'];
      return `archive-corrections-${archive ?? ''}`;
    });
    for (const kept of ['{', 'null', '[]', '{"list":[null,1,{"line":"x"}],"who":{}}']) {
      await page.evaluate(
        ([name = '', it = '']) => {
          localStorage.setItem(name, it);
        },
        [key, kept],
      );
      await page.reload();
      await expect.poll(() => draftList(page).innerText()).toBe('我的更正');
    }
    expect(problems).toEqual([]);
  });
});

describe('every part of every piece', () => {
  test.each(pagesIn('pieces'))(
    '%s can be corrected as it stands',
    { timeout: 60_000 },
    async (path) => {
      const { page, problems } = await visit(site, path);
      const buttons = await page.locator('.correct').count();
      expect(buttons).toBe(await page.locator('[data-lines]').count());
      expect(buttons).toBeGreaterThan(0);
      for (let nth = 0; nth < buttons; nth += 1) {
        await page.locator('.correct').nth(nth).press('Enter');
        const text = await field(page).inputValue();
        const name = await page.locator('.correction-title').innerText();
        expect(text.trim(), name).not.toBe('');
        await expect
          .poll(() => status(page).innerText(), { message: name })
          .toContain('还没有改动');
        await field(page).fill(`${text}某`);
        await status(page).getByText('改了1处').waitFor();
        // Behind an emended reading the anchor is this reading.
        await expect
          .poll(() => status(page).locator('ins').last().innerText(), { message: name })
          .toMatch(/某$/);
        await page.getByRole('button', { name: '不改了' }).click();
      }
      expect(problems).toEqual([]);
    },
  );
});

describe('the form and the draft list', () => {
  test('what a reader types is text, whatever it is', async () => {
    const { page, problems } = await visit(site, emended, { bypassCSP: true });
    const hostile = injections.join(' ');
    await openForm(page, '#p1');
    await field(page).fill(hostile);
    await page.locator('#correction-why').fill(hostile);
    await page.locator('#correction-who').fill(hostile);
    await send(page).click();
    await page.locator('.correction-done').waitFor();
    for (const path of [`${emended}?correct=9`, 'corrections.html']) {
      await open(page, site, path);
      await page
        .locator(path.startsWith('pieces') ? '#correction-text' : '.draft-entry')
        .first()
        .waitFor();
      await expect.poll(() => page.evaluate(() => 'ran' in globalThis)).toBe(false);
      await expect
        .poll(() => page.locator('main img, main iframe, main script:not([type])').count())
        .toBe(0);
    }
    const [correction] = (await downloaded(page)).corrections;
    expect(correction?.why).toBe(hostile.slice(0, 300).trim());
    expect(problems).toEqual([]);
  });

  test('what was typed is not lost by Escape or by another button', async () => {
    const { page } = await visit(site, emended);
    const text = await openForm(page, '#p1');
    await field(page).fill(`${text}某`);
    await page.keyboard.press('Escape');
    await expect.poll(() => field(page).inputValue()).toBe(`${text}某`);
    await page.locator('#p3 .correct').press('Enter');
    await expect
      .poll(() => page.locator('.correction-problem').innerText())
      .toContain('先把这一处');
    await expect.poll(() => field(page).inputValue()).toBe(`${text}某`);
    await field(page).fill(text);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.correction-form').count()).toBe(0);
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(focused).toBe('改第1段');
  });

  test('the browser asks before a page is left on which something was typed, and only then', async () => {
    const { page } = await visit(site, emended);
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    const text = await openForm(page, '#p1');
    await open(page, site, emended);
    expect(asked).toEqual([]);
    await openForm(page, '#p1');
    await field(page).click();
    await page.keyboard.type('某');
    await expect.poll(() => field(page).inputValue()).not.toBe(text);
    await open(page, site, emended);
    expect(asked).toEqual(['beforeunload']);
  });

  test('who signs as an editor would is asked for another name', async () => {
    const { page } = await visit(site, emended);
    const text = await openForm(page, '#p1');
    await field(page).fill(`${text}某`);
    await page.locator('#correction-why').fill('查了原报');
    await page.locator('#correction-who').fill('编者');
    await send(page).click();
    await expect.poll(() => page.locator('.correction-problem').innerText()).toContain('“编者”');
    await page.locator('#correction-who').fill('读者甲');
    await send(page).click();
    await page.locator('.correction-done').waitFor();
  });

  test('a part that was corrected before opens as it was left, and can be taken back', async () => {
    const { page } = await visit(site, emended);
    const text = await openForm(page, '#p3');
    await field(page).fill(`${text.slice(0, -1)}某`);
    await page.locator('#correction-why').fill('查了原报');
    await send(page).click();
    await page.reload();
    expect(await openForm(page, '#p3')).toBe(`${text.slice(0, -1)}某`);
    await expect.poll(() => page.locator('#correction-why').inputValue()).toBe('查了原报');
    await field(page).fill(text);
    await send(page).click();
    await page.locator('.correction-done').waitFor();
    await expect.poll(() => draftList(page).innerText()).toBe('我的更正');
  });

  test('nothing leaves the page by itself, and without JavaScript there is no button', async () => {
    const { page } = await visit(site, emended);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await correct(page, '#p1');
    await draftList(page).click();
    await downloaded(page);
    expect(asked.filter((url) => !/\/assets\/|^blob:/.test(url))).toEqual([]);
    const plain = await visit(site, emended, { javaScriptEnabled: false });
    await expect.poll(() => plain.page.locator('.correct').count()).toBe(0);
  });

  test('a letter and an issue have the file in them; what is too long is copied to be pasted', async () => {
    const { page } = await visit(site, emended, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    // As the settings of an archive may have it.
    await page.locator('.my-corrections').evaluate((link) => {
      link.dataset['mail'] = 'editor@example.org';
      link.dataset['repository'] = 'https://example.org/a/b';
    });
    await correct(page, '#p1');
    await draftList(page).click();
    const addresses = async (): Promise<URL[]> => {
      const links = await page
        .locator('.draft-ways a')
        .evaluateAll((all) => all.map((it) => (it as HTMLAnchorElement).href));
      return links.map((it) => new URL(it));
    };
    const [mail, issue] = await addresses();
    expect(mail?.href).toMatch(/^mailto:editor@example\.org\?/);
    expect(issue?.href).toMatch(/^https:\/\/example\.org\/a\/b\/issues\/new\?/);
    for (const address of [mail, issue]) {
      const [file = ''] =
        /^archive:[^]*?\n(?=`|$)/m.exec(address?.searchParams.get('body') ?? '') ?? [];
      expect(correctionFileSchema.safeParse(parse(file)).success).toBe(true);
    }
    await page.keyboard.press('Escape');
    for (const part of ['#p3', '.headline', '.kicker'])
      await correct(page, part, '理由'.repeat(140));
    await draftList(page).click();
    for (const { href } of await addresses()) expect(href.length).toBeLessThan(1000);
    await page.evaluate(() => {
      addEventListener('click', (event) => {
        event.preventDefault();
      });
    });
    await page.getByRole('link', { name: '写成邮件' }).click();
    await page.getByText('已复制更正文件的内容').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(correctionFileSchema.parse(parse(copied)).corrections).toHaveLength(4);
  });

  test.each([
    [320, 'light'],
    [320, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)('axe finds nothing at %i px, %s', async (width, colorScheme) => {
    const { page } = await visit(site, emended, {
      viewport: { width, height: 800 },
      colorScheme,
      hasTouch: width === 320,
    });
    const faults = async (): Promise<void> => {
      expect(await violations(page)).toEqual([]);
      const across = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(across).toBeLessThanOrEqual(width);
    };
    const text = await openForm(page, '#p1');
    await field(page).fill(`${text.slice(1, -1)}某`);
    await status(page).locator('ins').waitFor();
    await send(page).click();
    await faults();
    await page.locator('#correction-why').fill('查了原报');
    await send(page).click();
    await page.locator('.correction-done').waitFor();
    await faults();
    await page.getByRole('button', { name: '看我的更正' }).click();
    await page.locator('.draft-list summary').click();
    await faults();
    await page.locator('.draft-entry button').first().click();
    await faults();
    await open(page, site, 'corrections.html');
    await page.locator('.draft-entry').first().waitFor();
    await faults();
    await open(page, site, pictured);
    await openForm(page, 'figcaption');
    await faults();
  });

  test('on paper none of it is there', async () => {
    const page = await newPage();
    await open(page, site, emended);
    await openForm(page, '#p1');
    await page.emulateMedia({ media: 'print' });
    await expect
      .poll(() => page.locator('.correct:visible, .correction-form:visible').count())
      .toBe(0);
  });
});
