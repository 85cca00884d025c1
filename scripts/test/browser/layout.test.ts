import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pageKinds } from './built-files.ts';
import { open, sites, visit } from './site.ts';

/** Screens, and the wider ones at twice the size: zoom halves the CSS pixels across. */
const widths = [320, 390, 640, 720, 768, 1280, 1440];
const [site] = sites;
if (!site) throw new Error('no site is served');

test.each(pageKinds())(
  '%s does not shift while it loads and is read, scroll sideways at any width, nor move for who asks for stillness',
  async (path) => {
    const { page } = await visit(site, path, { viewport: { width: 390, height: 800 } });
    expect(await shiftsOfReading(page), 'shifts at 390 px').toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(page, site, path);
    expect(await shiftsOfReading(page), 'shifts at 1280 px').toEqual([]);

    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const content = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(content, `${width} px`).toBeLessThanOrEqual(width);
    }

    await page.emulateMedia({ reducedMotion: 'reduce' });
    await expect.poll(() => page.evaluate(whatMoves)).toEqual([]);
  },
);

/** @returns what has moved without being asked to, since the page was opened, read to its end */
async function shiftsOfReading(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready);
  await readThrough(page);
  return page.evaluate(shifts);
}

/** Runs in the page. @returns the elements that move, glide or scroll smoothly */
function whatMoves(): string[] {
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
    const isStill =
      animationName === 'none' &&
      transitionDuration.split(',').every((it) => Number.parseFloat(it) < 0.01) &&
      scrollBehavior === 'auto';
    return isStill ? [] : [`${element.tagName}.${element.className}`];
  });
}

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

/** Runs in the page. @returns what has shifted since it was opened */
function shifts(): Promise<string[]> {
  return new Promise((resolve) => {
    type Shift = PerformanceEntry & {
      readonly value: number;
      readonly hadRecentInput: boolean;
      readonly sources: readonly { readonly node: Node | null }[];
    };
    const found: string[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntriesByType(
        'layout-shift',
      ) as Shift[]) {
        if (hadRecentInput) continue;
        const nodes = sources.map(({ node }) =>
          node instanceof Element ? `${node.tagName}.${node.className}` : (node?.nodeName ?? ''),
        );
        found.push(`${value}: ${nodes.join(' ')}`);
      }
      if (list.getEntriesByName('all were told').length > 0) resolve(found);
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    observer.observe({ type: 'mark' });
    // Entries of the past come first, with the next task.
    performance.mark('all were told');
  });
}
