import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** What a page is made of, for those who wait for it. */
export const parts = ['html', 'css', 'js', 'icon', 'other'] as const;
export type Part = (typeof parts)[number];

/** Bytes of a page and of all that it loads, each file compressed with gzip as hosts do. */
export type Weight = Readonly<Record<Part, number>> & { readonly total: number };

/** What a reading page may cost, in bytes: a slow phone line gives some 50 KB a second. */
export const budget = { total: 30 * 1024, js: 10 * 1024 } as const;

/**
 * The pages that the budget is for, by their address: all but the search page, which asks in the
 * browser; its engine is what it is for.
 */
export function isReadingPage(path: string): boolean {
  return path !== 'search.html';
}

/**
 * Opens a page and weighs it with all that the browser asks for until it is at rest, its icon
 * included, which browsers without a window leave out.
 *
 * @param page - a page with an empty cache, closed by the caller
 * @param site - address of the site's root, with a slash at the end
 * @param path - address of the page below it
 */
export async function weighPage(page: Page, site: string, path: string): Promise<Weight> {
  const loaded = new Map<string, Buffer>();
  const waiting: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    waiting.push(
      (async () => {
        const response = await request.response();
        if (response?.ok() === true) loaded.set(request.url(), await response.body());
      })(),
    );
  });
  await page.goto(new URL(path, site).href, { waitUntil: 'networkidle' });
  await Promise.all(waiting);
  const icons = await page
    .locator('link[rel~="icon"]')
    .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
  for (const icon of icons) loaded.set(icon, await (await page.request.get(icon)).body());
  const weights = { html: 0, css: 0, js: 0, icon: 0, other: 0 };
  for (const [address, body] of loaded) {
    if (!address.startsWith(site)) throw new Error(`${path} loads ${address} from elsewhere.`);
    weights[icons.includes(address) ? 'icon' : partOf(address)] += gzipSync(body).length;
  }
  return { ...weights, total: Object.values(weights).reduce((sum, it) => sum + it, 0) };
}

function partOf(address: string): Part {
  const ending = /\.(\w+)$/.exec(new URL(address).pathname)?.[1];
  return parts.find((part) => part === ending) ?? 'other';
}
