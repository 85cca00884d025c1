import { notFound } from './addresses.ts';
import { site } from './site.ts';

/**
 * A function that turns addresses of the site into links relative to one of its pages, so that
 * the site works at a root, under a path and from a folder.
 *
 * The page for what is not there is shown at addresses of any depth, from which nothing relative
 * leads anywhere: where the site's own address is settled, its links begin at the root of the host.
 *
 * @param pathname - where the page stands, from the site's root: `/pieces/a.html`
 * @param root - full address of the site; null where it is not settled
 * @returns a function from an address such as `pages/b.html#L3` to `../pages/b.html#L3`
 */
export function linksFrom(
  pathname: string,
  root: string | null = site.address,
): (address: string) => string {
  const here = pathname.replace(/^\//, '');
  const start =
    here === notFound && root !== null
      ? new URL(root).pathname.replace(/\/?$/, '/')
      : '../'.repeat(here.split('/').length - 1);
  return (address) => start + address.replace(/^\//, '');
}

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

/** The end of a breadcrumb trail: the page itself. */
export interface TrailEnd {
  readonly name: string;
  readonly address?: string;
}

/**
 * @param name - what the list is called
 * @param address - of the list
 * @param number - of the sheet, from 1
 * @returns the list; on a further sheet as a link, and the sheet after it
 */
export function sheetTrail(
  name: string,
  address: string,
  { number }: { readonly number: number },
): readonly TrailEnd[] {
  return number === 1 ? [{ name }] : [{ name, address }, { name: `第${number}页` }];
}
