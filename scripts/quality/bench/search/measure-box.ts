import type { Browser } from 'playwright-core';
import { percentile } from './figures.ts';
import { visitSearch } from './ask-page.ts';

/** Milliseconds from a key to its suggestions on the screen. */
export type BoxFigures = { readonly p50: number; readonly p95: number; readonly most: number };

/** How many characters of each text are typed. */
const TYPED = 4;

/**
 * Types the beginnings of texts into the search box, key by key.
 *
 * @param url - address of the folder
 * @param folder - what is served there
 * @param texts - names in characters, or letters of their pinyin
 */
export async function measureBox(
  browser: Browser,
  url: string,
  folder: string,
  texts: readonly string[],
): Promise<BoxFigures> {
  const visit = await visitSearch(browser, url, folder);
  const { page } = visit;
  const box = page.locator('#search-box');
  const times: number[] = [];
  await box.pressSequentially('a');
  await page.locator('.suggestions[data-for="a"]').waitFor({ state: 'attached' });
  for (const text of texts) {
    await box.fill('');
    for (const character of Array.from(text).slice(0, TYPED)) {
      const answered = page.evaluate(keyToSuggestions);
      await box.pressSequentially(character);
      times.push(await answered);
    }
  }
  await visit.close();
  return {
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    most: percentile(times, 1),
  };
}

/** Runs in the page: from the next input to the frame that shows the suggestions for it. */
async function keyToSuggestions(): Promise<number> {
  const box = document.querySelector<HTMLInputElement>('#search-box');
  const list = document.querySelector<HTMLElement>('.suggestions');
  if (!box || !list) throw new Error('this page suggests nothing');
  const before = box.value;
  const typed = new Promise<number>((resolve) => {
    const note = ({ timeStamp }: Event): void => {
      resolve(timeStamp);
    };
    box.addEventListener('input', note, { capture: true, once: true });
  });
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      const { dataset } = list;
      if (box.value === before || dataset['for'] !== box.value) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(list, { attributes: true, attributeFilter: ['data-for'] });
  });
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve));
  return performance.now() - (await typed);
}
