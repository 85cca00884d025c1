import type { Browser, Page } from 'playwright-core';
import { sentBytes } from './host.ts';

/** How one query went. */
export type Asked = {
  readonly text: string;
  /** Milliseconds from sending it to the count, and to the results painted. */
  readonly count: number;
  readonly screen: number;
  /** Numbers of all pieces of the answer. */
  readonly pieces: readonly number[];
  /** What the page says, and how many results it shows. */
  readonly status: string;
  readonly shown: number;
};

/** A visit to the search page. */
export type Visit = {
  readonly page: Page;
  /** Bytes sent since the last time this was asked, compressed as a host does it. */
  transferred(): Promise<number>;
  close(): Promise<void>;
};

/**
 * @param url - address of the folder
 * @param folder - what is served there
 */
export async function visitSearch(browser: Browser, url: string, folder: string): Promise<Visit> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  let paths: string[] = [];
  page.on('requestfinished', (request) => {
    if (request.serviceWorker() === null) paths.push(new URL(request.url()).pathname.slice(1));
  });
  await page.goto(new URL('search.html', url).href, { waitUntil: 'load' });
  return {
    page,
    async transferred() {
      const taken = paths;
      paths = [];
      const sizes = await Promise.all(taken.map((path) => sentBytes(folder, path)));
      return sizes.reduce((sum, size) => sum + size, 0);
    },
    close: () => context.close(),
  };
}

/** Types a query into the box and sends it, as a visitor does, and waits for the results. */
export async function askPage(page: Page, text: string): Promise<Asked> {
  return page.evaluate(async (query) => {
    const need = <T extends Element>(found: T | null): T => {
      if (!found) throw new Error('this is no search page');
      return found;
    };
    const box = need(document.querySelector<HTMLInputElement>('#search-box'));
    const list = need(document.querySelector<HTMLOListElement>('#search-results'));
    const status = need(document.querySelector<HTMLElement>('#search-status'));
    const start = performance.now();
    const counted = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        if (status.dataset['query'] !== query) return;
        observer.disconnect();
        resolve(performance.now() - start);
      });
      observer.observe(status, { attributes: true, attributeFilter: ['data-query'] });
    });
    const answered = new Promise<number[]>((resolve) => {
      list.addEventListener(
        'answered',
        (event) => {
          resolve((event as CustomEvent<{ pieces: number[] }>).detail.pieces);
        },
        { once: true },
      );
    });
    box.value = query;
    box.form?.requestSubmit();
    const pieces = await answered;
    // After the next frame what was put into the page is on the screen.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve));
    const screen = performance.now() - start;
    const count = await counted;
    const whole = (): boolean => list.dataset['whole'] === query;
    for (let wait = 0; !whole() && wait < 400; wait += 1) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return {
      text: query,
      count,
      screen,
      pieces,
      status: status.textContent,
      shown: list.childElementCount,
    };
  }, text);
}
