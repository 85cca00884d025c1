import { site } from '../site.ts';

/**
 * The full address of a page of the published site, for what cannot do with a relative link: feeds
 * that travel, citations, the sitemap.
 *
 * @param address - from the site's root: `pieces/a.html`
 * @param root - full address of the site; null where it is not settled
 * @returns for example `https://example.org/archive/pieces/a.html`, or null
 */
export function fullAddress(address: string, root: string | null = site.address): string | null {
  if (root === null) return null;
  // The front page is known by the folder that it stands in.
  const path = address === 'index.html' ? '' : address;
  return new URL(path, root.endsWith('/') ? root : `${root}/`).href;
}
