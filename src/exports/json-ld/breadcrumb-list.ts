import type { BreadcrumbList, WithContext } from 'schema-dts';

/**
 * Where a page stands, as schema.org has it.
 *
 * @param trail - from the widest to the page itself; what has no page of its own has no address
 * @param url - turns an address of the site into a full one, or one relative to the page
 */
export function breadcrumbList(
  trail: readonly { readonly name: string; readonly address?: string }[],
  url: (address: string) => string,
): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      ...(address !== undefined && { item: url(address) }),
    })),
  };
}
