import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { pageWith } from './built-files.ts';
import { sites, visit, type Visit } from './site.ts';
import type { ServedSite } from './hosts.ts';

/** What stands in for the browser's voice: it says nothing, and ends when it is told. */
type FakeVoice = { said: string[]; finish: () => void; addVoice: () => void };
type WithVoice = { voice: FakeVoice };

function installVoice(): void {
  const voices: { lang: string; name: string }[] = [{ lang: 'en-US', name: 'English' }];
  let current: { text: string; onend?: () => void; onerror?: () => void } | undefined;
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak(utterance: { text: string }) {
      current = utterance;
      voice.said.push(utterance.text);
    },
    cancel() {
      const cut = current;
      current = undefined;
      cut?.onerror?.();
    },
  });
  const voice: FakeVoice = {
    said: [],
    finish() {
      const ended = current;
      current = undefined;
      ended?.onend?.();
    },
    addVoice() {
      voices.push({ lang: 'zh-CN', name: '中文' });
      synthesis.dispatchEvent(new Event('voiceschanged'));
    },
  };
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', {
    value: class {
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  });
  (window as unknown as WithVoice).voice = voice;
}

const piece = pageWith('pieces', '<del>');

function visitWithVoice(site: ServedSite, options: BrowserContextOptions = {}): Promise<Visit> {
  return visit(site, piece, { ...options, before: installVoice });
}

const said = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as WithVoice).voice.said);
const finish = (page: Page): Promise<void> =>
  page.evaluate(() => {
    (window as unknown as WithVoice).voice.finish();
  });
const addVoice = (page: Page): Promise<void> =>
  page.evaluate(() => {
    (window as unknown as WithVoice).voice.addVoice();
  });
const marked = (page: Page): Promise<string[]> =>
  page.locator('.being-read').evaluateAll((all) => all.map((it) => it.id || it.tagName));

describe.each(sites)('$name, reading aloud', (site) => {
  test('is offered only when there is a Chinese voice, however late it comes', async () => {
    const { page } = await visitWithVoice(site);
    const play = page.locator('.aloud [value=play]');
    await expect.poll(() => play.isVisible()).toBe(false);
    await addVoice(page);
    await expect.poll(() => play.isVisible()).toBe(true);
  });

  test('goes paragraph by paragraph, marks and shows each, and ends', async () => {
    const { page, problems } = await visitWithVoice(site);
    await addVoice(page);
    await page.locator('.aloud [value=play]').click();
    await page.locator('.being-read').waitFor();
    await expect.poll(() => marked(page)).toEqual(['H1']);
    const blocks = await page
      .locator('.body :is(.paragraph, .crosshead)')
      .evaluateAll((all) => all.map(({ id }) => id));
    const seen: string[] = [];
    for (let step = 0; step < 500 && (await marked(page)).length > 0; step += 1) {
      const [id = ''] = await marked(page);
      if (seen.at(-1) !== id) {
        seen.push(id);
        await expect
          .poll(() =>
            page.locator('.being-read').evaluate((it) => {
              const { top, bottom } = it.getBoundingClientRect();
              return top < innerHeight && bottom > 0;
            }),
          )
          .toBe(true);
      }
      await finish(page);
    }
    expect(seen.filter((id) => /^p\d/.test(id))).toEqual(blocks);
    const spoken = (await said(page)).join('');
    expect(spoken).not.toMatch(/\[\d\]|¶/);
    expect(spoken).toContain((await page.locator('#p1').innerText()).slice(0, 10));
    await expect.poll(() => page.locator('.aloud [value=play]').innerText()).toBe('朗读');
    expect(problems).toEqual([]);
  });

  test('pauses, goes on where it was, and stops, all by keyboard', async () => {
    const { page } = await visitWithVoice(site);
    await addVoice(page);
    const play = page.locator('.aloud [value=play]');
    await play.focus();
    await page.keyboard.press('Enter');
    await page.locator('.being-read').waitFor();
    await finish(page);
    await expect.poll(() => play.innerText()).toBe('暂停');
    await expect.poll(() => play.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => play.innerText()).toBe('继续朗读');
    const before = await said(page);
    await finish(page);
    await expect.poll(() => said(page)).toEqual(before);
    await page.keyboard.press('Enter');
    expect((await said(page)).at(-1)).toBe(before.at(-1));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => marked(page)).toEqual([]);
    await expect.poll(() => play.innerText()).toBe('朗读');
    await expect.poll(() => play.evaluate((it) => it === document.activeElement)).toBe(true);
    await expect.poll(() => page.locator('.aloud [value=stop]').isVisible()).toBe(false);

    await page.keyboard.press('Enter');
    await page.locator('.being-read').waitFor();
    expect((await said(page)).at(-1)).toBe(before[0]);
    await page.keyboard.press('Escape');
    await expect.poll(() => marked(page)).toEqual([]);
  });

  test('brings the paragraph into view at once for who wants no motion', async () => {
    const { page } = await visitWithVoice(site, { reducedMotion: 'reduce' });
    await addVoice(page);
    await page.evaluate(() => {
      Element.prototype.scrollIntoView = function (options) {
        document.title = typeof options === 'object' ? (options.behavior ?? '') : '';
      };
    });
    await page.locator('.aloud [value=play]').click();
    await page.locator('.being-read').waitFor();
    await expect.poll(() => page.title()).toBe('auto');
    await page.keyboard.press('Escape');
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.locator('.aloud [value=play]').click();
    await expect.poll(() => page.title()).toBe('smooth');
  });

  test.each(['light', 'dark'] as const)('is accessible while it reads, %s', async (theme) => {
    const { page } = await visitWithVoice(site);
    await page.locator(`.colophon [value=${theme}]`).click();
    await addVoice(page);
    await page.locator('.aloud [value=play]').click();
    await page.locator('.being-read').waitFor();
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await violations(page), `${width} px`).toEqual([]);
    }
  });

  test('its buttons stay in sight while it reads', async () => {
    const { page } = await visitWithVoice(site);
    await addVoice(page);
    await page.locator('.aloud [value=play]').click();
    await page.locator('.being-read').waitFor();
    await page.evaluate(() => {
      scrollTo(0, document.body.scrollHeight);
    });
    const box = await page.locator('.aloud [value=play]').boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(800);
  });

  test('is not there without a voice of the browser', async () => {
    const { page, problems } = await visit(site, piece, {
      before: () => {
        Reflect.deleteProperty(window, 'speechSynthesis');
      },
    });
    await expect.poll(() => page.locator('.aloud [value=play]').isVisible()).toBe(false);
    expect(problems).toEqual([]);
  });
});
