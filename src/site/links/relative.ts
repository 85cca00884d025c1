import { site } from '../site.ts';
import { notFound } from './addresses.ts';

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
      : '../../'.repeat(here.split('/').length - 1);
  return (address) => start + address.replace(/^\//, '');
}
