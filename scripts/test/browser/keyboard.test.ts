import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pageKinds } from './built-files.ts';
import { sites, visit } from './site.ts';

const [site] = sites;
if (!site) throw new Error('no site is served');

test.each(pageKinds())(
  '%s is walked through by keyboard: all in view, all marked',
  async (path) => {
    const { page } = await visit(site, path);
    const all = await page.evaluate(markReachable);
    expect(all).toBeGreaterThan(0);
    const walked: Focus[] = [];
    // One more than there are leads out of the page; a trap would keep within it.
    for (let step = 0; step < all; step += 1) {
      await page.keyboard.press('Tab');
      walked.push(...(await page.evaluate(lookAtFocus, null)));
    }
    expect(walked.flatMap(({ fault }) => fault ?? [])).toEqual([]);
    const reached = new Set(walked.flatMap(({ number }) => number ?? []));
    expect(all - reached.size, 'never reached').toBe(0);
    await page.keyboard.press('Tab');
    const [last] = await page.evaluate(lookAtFocus, null);
    expect(last?.number ?? 0, 'leads out, or begins anew').toBe(0);

    // By night the way is the same; what could differ is how the focus shows.
    await page.emulateMedia({ colorScheme: 'dark' });
    const byNight = await page.evaluate(lookAtFocus, [...reached]);
    expect(byNight).toHaveLength(all);
    expect(
      byNight.flatMap(({ fault }) => fault ?? []),
      'dark',
    ).toEqual([]);
  },
);

test('the first stop leads to the text', async () => {
  const { page } = await visit(site, 'index.html');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('main');
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

/** What has the focus: its number, null where it has none, and what is wrong with how it shows. */
type Focus = { readonly number: number | null; readonly fault: string | null };

/**
 * Runs in the page.
 *
 * @param stops - numbers of what is given the focus, one after another, as after a key; null: what
 *   has it now is looked at
 */
function lookAtFocus(stops: readonly number[] | null): Focus[] {
  const look = (element: Element | null): Focus => {
    if (!(element instanceof HTMLElement) || element === document.body) {
      return { number: null, fault: null };
    }
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
    const wrong = [isMarked ? '' : 'is not marked', isInView ? '' : 'is out of view'];
    const stop = element.dataset['stop'];
    return {
      number: stop === undefined ? null : Number(stop),
      fault:
        isMarked && isInView
          ? null
          : `${element.outerHTML.slice(0, 120)} ${wrong.filter(Boolean).join(', ')}`,
    };
  };
  if (stops === null) return [look(document.activeElement)];
  return stops.map((stop) => {
    document.querySelector<HTMLElement>(`[data-stop="${stop}"]`)?.focus();
    return look(document.activeElement);
  });
}
