/**
 * What a browser test needs: the ways in which the site is served, and pages of it in a browser.
 *
 * ```ts
 * describe.each(sites)('search $name', (site) => {
 *   test('finds a place', async () => {
 *     const { page, problems } = await visit(site, 'search.html?q=花南巷');
 *     await page.getByRole('link', { name: '花南巷' }).click();
 *     expect(problems).toEqual([]);
 *   });
 * });
 * ```
 *
 * The site must have been built (`npm run build`); `npm test` does so. One file alone:
 * `npm test -- --no-build scripts/test/browser/search.test.ts`. Tests must not depend on how
 * Chinese characters look: the browser may have no font for them.
 */
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Page,
  type Response,
} from 'playwright-core';
import { afterAll, inject, onTestFinished } from 'vitest';
import type { ServedSite } from './hosts.ts';

/**
 * The two ways in which every test is run: at the root of a host and under `/a/b/`, both without
 * index documents. For `describe.each`: `$name` says which.
 */
export const sites: readonly ServedSite[] = inject('sites');

/**
 * The six ways in which what every reader does is tested: at `/`, `/a/`, `/a/b/`, in an object
 * store, in a folder opened by double click (`file://`), with nginx and its shipped configuration.
 */
export const everyHost: readonly ServedSite[] = inject('everyHost');

/** A page of the site, opened in a browser. */
export type Visit = {
  readonly page: Page;
  /** The answer to the address that was opened. */
  readonly response: Response;
  /**
   * What went wrong since, one line each: errors in the console, exceptions nobody caught, requests
   * that failed or were answered with 400 or more, requests that left the site. It grows while the
   * page lives. Not the status of the opened address itself: that is in `response`.
   */
  readonly problems: readonly string[];
};

/**
 * Opens a page in a context of its own (no storage, no history; Chinese, 1280 × 800) and waits
 * until it has loaded; the context closes when the test ends.
 *
 * @param site - one of {@link sites}
 * @param path - below the site's root, with its file name: `index.html`, `search.html?q=花`
 * @param options - what the visitor's browser is like, as Playwright names it:
 *   `{ javaScriptEnabled: false }`, `{ viewport: { width: 360, height: 640 } }`,
 *   `{ colorScheme: 'dark' }`, `{ reducedMotion: 'reduce' }`; `before` runs in each page before the
 *   scripts of the page do
 * @throws where nothing answers
 */
export async function visit(
  site: ServedSite,
  path: string,
  options: BrowserContextOptions & { readonly before?: () => void } = {},
): Promise<Visit> {
  const { before, ...browserOptions } = options;
  const page = await newPage(browserOptions);
  if (before) await page.addInitScript(before);
  const problems = watch(page, site, new URL(path, site.url).href);
  return { page, response: await open(page, site, path), problems };
}

/**
 * Opens a page of the site in a tab that is there, which is quicker than {@link visit}: for tests
 * that look at many pages. What went before stays (storage, history, the list of problems).
 *
 * @throws where nothing answers
 */
export async function open(page: Page, site: ServedSite, path: string): Promise<Response> {
  const address = new URL(path, site.url).href;
  const response = await page.goto(address, { waitUntil: 'load' });
  if (response === null) throw new Error(`${address} was not answered.`);
  return response;
}

/** A blank page in a context of its own, as {@link visit} makes it; it closes when the test ends. */
export async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const browser = await sharedBrowser();
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  onTestFinished(() => context.close());
  return context.newPage();
}

/** @returns a list that grows with what goes wrong on the page */
function watch(page: Page, site: ServedSite, opened: string): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    // The browser reports each failed request here as well; those are noted below, with status.
    if (message.text().startsWith('Failed to load resource')) return;
    problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`exception: ${error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // A page that is left drops what it was still loading.
    if (why !== 'net::ERR_ABORTED') problems.push(`failed: ${request.url()} (${why})`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (/^(?:https?|file):/.test(url) && !url.startsWith(site.url))
      problems.push(`off site: ${url}`);
  });
  page.on('response', (response) => {
    const isOpened = response.url() === opened && response.request().isNavigationRequest();
    if (response.status() >= 400 && !isOpened) {
      problems.push(`status ${response.status()}: ${response.url()}`);
    }
  });
  return problems;
}

let connection: Promise<Browser> | undefined;

/** One connection a test file; the browser itself outlives it. */
function sharedBrowser(): Promise<Browser> {
  connection ??= chromium.connect(inject('browserEndpoint'));
  return connection;
}

afterAll(async () => {
  await (await connection)?.close();
});
