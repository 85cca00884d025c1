import type { Page } from '../model/index.ts';
import { districtName, districtPage } from '../site/site.ts';
import { edtfInChinese } from './edtf.ts';

/** The page's name among others: newspaper and number where they are known, else its district. */
export function pageName(page: Page): string {
  if (!page.publication) {
    return page.edition
      ? `${districtName(page) ?? '区县未详'} 第${page.edition}版`
      : districtPage(page);
  }
  return `${page.publication}${page.edition ? ` 第${page.edition}版` : ''}`;
}

/** When the page was printed, in Chinese, or that nobody knows. */
export function printedOn(page: Page): string {
  return page.date ? edtfInChinese(page.date.edtf) : '日期未详';
}

/** Name and printing day on one line. */
export function pageTitle(page: Page): string {
  return `${pageName(page)} ${printedOn(page)}`;
}
