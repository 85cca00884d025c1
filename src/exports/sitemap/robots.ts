import { fullAddress } from '../../site/links.ts';
import { sitemapAddress } from './sitemap.ts';

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
