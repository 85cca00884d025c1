import type { Page } from '../model/index.ts';
import { site } from './site.ts';

/** What readers are told the page's district is called; null where nobody knows the district. */
export function districtName(page: Page): string | null {
  const name = page.district?.name ?? null;
  return name === null ? null : (site.districts[name]?.name ?? name);
}

/** What a page is called whose newspaper is not known. */
export function districtPage(page: Page): string {
  if (!page.district) return '区县未详的一版';
  const { name } = page.district;
  return site.districts[name]?.page ?? `${districtName(page) ?? name}版`;
}
