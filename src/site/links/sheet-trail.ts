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
