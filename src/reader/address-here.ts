/**
 * The address of this page to pass on: the published one where the page knows it, else where it
 * has been opened, without what was searched for.
 *
 * @param anchor - a place in the page, such as `p3`
 */
export function addressHere(anchor = ''): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  const address = new URL(canonical?.href ?? location.href);
  address.search = '';
  address.hash = anchor;
  return address.href;
}
