/**
 * A function that turns addresses of the site into links relative to one of its pages, so that
 * the site works at a root, under a path and from a folder.
 *
 * @param pathname - where the page stands, from the site's root: `/pieces/a.html`
 * @returns a function from an address such as `pages/b.html#L3` to `../pages/b.html#L3`
 */
export function linksFrom(pathname: string): (address: string) => string {
  const depth = pathname.replace(/^\//, '').split('/').length - 1;
  const up = '../'.repeat(depth);
  return (address) => up + address.replace(/^\//, '');
}
