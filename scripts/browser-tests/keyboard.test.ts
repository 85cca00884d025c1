import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pageKinds } from './built-files.ts';
import { sites, visit } from './site.ts';

const [site] = sites;
if (!site) throw new Error('no site is served');

describe.each(['light', 'dark'] as const)('by keyboard, %s', (colorScheme) => {
  test.each(pageKinds())('%s is walked through: all in view, all marked', async (path) => {
    const { page } = await visit(site, path, { colorScheme });
    const all = await page.evaluate(markReachable);
    expect(all).toBeGreaterThan(0);
    const reached = new Set<number>();
    const faults: string[] = [];
    // One more than there are leads out of the page; a trap would keep within it.
    for (let step = 0; step < all; step += 1) {
      await page.keyboard.press('Tab');
      const { number, fault } = await page.evaluate(lookAtFocus);
      if (number !== null) reached.add(number);
      if (fault !== null) faults.push(fault);
    }
    expect(faults).toEqual([]);
    expect(all - reached.size, 'never reached').toBe(0);
    await page.keyboard.press('Tab');
    expect((await page.evaluate(lookAtFocus)).number ?? 0, 'leads out, or begins anew').toBe(0);
  });
});

test('the first stop leads to the text', async () => {
  const { page } = await visit(site, 'index.html');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe('main');
  await page.keyboard.press('Tab');
  const inMain = await page.evaluate(() => document.activeElement?.closest('main') !== null);
  expect(inMain).toBe(true);
});

function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.id ?? null);
}

/** Numbers what the Tab key should reach, in the order of the page. @returns how many there are */
function markReachable(): number {
  const selector =
    'a[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]';
  const reachable = [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (it) =>
      it.tabIndex >= 0 &&
      !it.matches(':disabled') &&
      it.checkVisibility({ visibilityProperty: true }),
  );
  for (const [index, element] of reachable.entries()) element.dataset['stop'] = `${index}`;
  return reachable.length;
}

/** @returns the number of what has the focus, and what is wrong with how it shows */
function lookAtFocus(): { number: number | null; fault: string | null } {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) {
    return { number: null, fault: null };
  }
  const number = element.dataset['stop'] === undefined ? null : Number(element.dataset['stop']);
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const isMarked = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  const [box] = element.getClientRects();
  const isInView =
    box !== undefined &&
    box.width > 1 &&
    box.height > 1 &&
    box.top < innerHeight &&
    box.bottom > 0 &&
    box.left < innerWidth &&
    box.right > 0;
  const wrong = [isMarked ? '' : 'is not marked', isInView ? '' : 'is out of view'].filter(Boolean);
  return {
    number,
    fault: wrong.length === 0 ? null : `${element.outerHTML.slice(0, 120)} ${wrong.join(', ')}`,
  };
}
