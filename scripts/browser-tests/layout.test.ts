import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pageKinds } from './built-files.ts';
import { sites, visit } from './site.ts';

/** Screens, and the wider ones at twice the size: zoom halves the CSS pixels across. */
const widths = [320, 390, 640, 720, 768, 1280, 1440];
const [site] = sites;
if (!site) throw new Error('no site is served');

describe.each(pageKinds())('%s', (path) => {
  test('does not scroll sideways at any width', async () => {
    const { page } = await visit(site, path);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const content = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(content, `${width} px`).toBeLessThanOrEqual(width);
    }
  });

  test.each([390, 1280])('does not shift while it loads and is read, %i px', async (width) => {
    const { page } = await visit(site, path, { viewport: { width, height: 800 } });
    await page.evaluate(() => document.fonts.ready);
    await readThrough(page);
    expect(await shifts(page)).toEqual([]);
  });

  test('keeps still for who asks for it', async () => {
    const { page } = await visit(site, path, { reducedMotion: 'reduce' });
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
        const isStill =
          animationName === 'none' &&
          transitionDuration.split(',').every((it) => Number.parseFloat(it) < 0.01) &&
          scrollBehavior === 'auto';
        return isStill ? [] : [`${element.tagName}.${element.className}`];
      }),
    );
    expect(moving).toEqual([]);
  });
});

/** Scrolls to the end, a screen at a time, as a reader does. */
async function readThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const screens = Math.ceil(document.documentElement.scrollHeight / innerHeight);
    for (let screen = 0; screen <= screens; screen += 1) {
      scrollTo(0, screen * innerHeight);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
}

/** @returns what has moved without being asked to, since the page was opened */
function shifts(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        type Shift = PerformanceEntry & {
          readonly value: number;
          readonly hadRecentInput: boolean;
          readonly sources: readonly { readonly node: Node | null }[];
        };
        const found: string[] = [];
        new PerformanceObserver((list) => {
          for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
            if (hadRecentInput) continue;
            const nodes = sources.map(({ node }) =>
              node instanceof Element
                ? `${node.tagName}.${node.className}`
                : (node?.nodeName ?? ''),
            );
            found.push(`${value}: ${nodes.join(' ')}`);
          }
        }).observe({ type: 'layout-shift', buffered: true });
        // Entries of the past come with the next task.
        setTimeout(() => {
          resolve(found);
        }, 100);
      }),
  );
}
