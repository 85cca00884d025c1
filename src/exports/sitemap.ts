import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import XMLBuilder from 'fast-xml-builder';
import { notFound, search } from '../site/addresses.ts';
import { fullAddress } from '../site/links.ts';
import { site } from '../site/site.ts';

/** A file of the sitemap, from the site's root. */
export type SitemapFile = { readonly path: string; readonly content: string };

/** How many addresses one file may hold (sitemaps.org, protocol 0.9). */
export const MOST_ADDRESSES = 50_000;

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Where search engines begin. */
export const sitemapAddress = 'sitemap.xml';

/**
 * The sitemap of a site: one file, or, where it has more pages than one may hold, an index of
 * several. No `lastmod`: when a page of an old newspaper was last changed, its text does not say.
 *
 * @param root - full address of the site
 * @param pages - addresses of its pages, from its root
 * @param most - how many addresses a file may hold
 */
export function sitemapFiles(
  root: string,
  pages: readonly string[],
  most = MOST_ADDRESSES,
): SitemapFile[] {
  const full = (address: string): { loc: string } => ({ loc: fullAddress(address, root) ?? '' });
  const sorted = [...pages].sort();
  if (sorted.length <= most) {
    return [{ path: sitemapAddress, content: xml({ urlset: { url: sorted.map(full) } }) }];
  }
  const parts: SitemapFile[] = [];
  for (let start = 0; start < sorted.length; start += most) {
    parts.push({
      path: `sitemap-${String(parts.length + 1)}.xml`,
      content: xml({ urlset: { url: sorted.slice(start, start + most).map(full) } }),
    });
  }
  const index = xml({ sitemapindex: { sitemap: parts.map(({ path }) => full(path)) } });
  return [{ path: sitemapAddress, content: index }, ...parts];
}

function xml(root: Readonly<Record<string, object>>): string {
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    format: true,
  });
  const withNamespace = Object.entries(root).map(([name, value]) => [
    name,
    { '@xmlns': namespace, ...value },
  ]);
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    ...Object.fromEntries(withNamespace),
  });
}

/**
 * `robots.txt` (RFC 9309): all may read all. It names the sitemap where the address of the site is
 * settled: the line must have a full address.
 *
 * @param root - full address of the site, or null
 */
export function robots(root: string | null): string {
  const sitemap = fullAddress(sitemapAddress, root);
  return ['User-agent: *', 'Allow: /', ...(sitemap ? ['', `Sitemap: ${sitemap}`] : []), ''].join(
    '\n',
  );
}

/** Writes the sitemap of a built site, where its address is settled: Astro says then which pages it has. */
export function sitemap(): AstroIntegration {
  return {
    name: 'sitemap',
    hooks: {
      'astro:build:done': ({ dir, pages, logger }) => {
        if (site.address === null) {
          logger.info('no sitemap: the settings name no address');
          return;
        }
        const addresses = pages
          .map(({ pathname }) => `${pathname === '' ? 'index' : pathname}.html`)
          .filter((address) => address !== notFound && address !== search);
        for (const { path, content } of sitemapFiles(site.address, addresses)) {
          writeFileSync(new URL(path, dir), content);
        }
      },
    },
  };
}
