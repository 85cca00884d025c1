import type { Page } from '../model/index.ts';
import type { Archive } from './archive.ts';
import { boundsOf } from './edtf.ts';
import { oncePerArchive } from './once.ts';
import { type Neighbours, neighboursOf } from './neighbours.ts';

/** The first day on which the page can have been printed; pages without a date sort last. */
export function printedFrom(page: Page): string {
  return (page.date && boundsOf(page.date.edtf).earliest) ?? '9999';
}

/** All pages, oldest first. */
export const pagesInOrder = oncePerArchive((archive): readonly Page[] =>
  [...archive.pages.values()].sort(
    (a, b) =>
      printedFrom(a).localeCompare(printedFrom(b)) ||
      (a.edition ?? '').localeCompare(b.edition ?? '', undefined, { numeric: true }),
  ),
);

/** The pages printed before and after a page. */
export function neighbouringPages(archive: Archive, page: Page): Neighbours<Page> {
  return neighboursOf(pagesInOrder(archive), page);
}
