import type { Page } from '../model/index.ts';
import type { Archive } from './archive.ts';
import { boundsOf } from './edtf.ts';
import { oncePerArchive } from './once.ts';
import type { Neighbours } from './neighbours.ts';

/**
 * The first day on which the page can have been printed, or the last where only that is known;
 * empty where nobody knows, so that no undated page passes for the newest.
 */
function printedFrom(page: Page): string {
  const bounds = page.date && boundsOf(page.date.edtf);
  return bounds?.earliest ?? bounds?.latest ?? '';
}

/** All pages, oldest first, those without a date before all others. */
export const pagesInOrder = oncePerArchive((archive): readonly Page[] =>
  [...archive.pages.values()].sort(
    (a, b) =>
      printedFrom(a).localeCompare(printedFrom(b)) ||
      (a.edition ?? '').localeCompare(b.edition ?? '', undefined, { numeric: true }),
  ),
);

const placeInOrder = oncePerArchive(
  (archive) => new Map(pagesInOrder(archive).map(({ id }, index) => [id, index])),
);

/** The pages printed before and after a page. */
export function neighbouringPages(archive: Archive, page: Page): Neighbours<Page> {
  const order = pagesInOrder(archive);
  const place = placeInOrder(archive).get(page.id);
  if (place === undefined) return { previous: null, next: null };
  return { previous: order[place - 1] ?? null, next: order[place + 1] ?? null };
}
