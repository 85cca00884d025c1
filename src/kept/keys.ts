import type { Archive } from '../archive/archive.ts';
import { monthOf } from '../archive/past-pages.ts';
import { type Reason, relatedTo } from '../archive/related.ts';
import { checkSource } from '../archive/source-lines.ts';
import { feedDistricts } from '../exports/feeds/feeds-of-archive.ts';
import { dayOfNews, monthOfPrinting } from '../views/in-time.ts';
import type { Page, Piece } from '../model/index.ts';
import { hash, markOf, markOfByline, markOfPage, markOfPlace, marksOnPage } from './marks.ts';

/**
 * Keys of pages of the site (those of lists: list-keys.ts): a page whose key is as it was in the build before is as it was, byte
 * for byte. So a key stands for everything that the page shows and that can change without a change
 * of the program or of the settings: those are looked at once for all pages (program-digest.ts).
 *
 * A key may cover more than is shown: then a page is made anew for nothing. It must not cover less.
 * `scripts/test/browser/kept-pages.test.ts` changes archives in many ways and holds what is kept
 * against a clean build.
 */

/** The key of a piece's page. */
export function pieceKey(archive: Archive, piece: Piece): string {
  const page = archive.pages.get(piece.page);
  const attachedTo = piece.attachedTo === null ? undefined : archive.pieces.get(piece.attachedTo);
  return hash([
    markOf(archive, piece),
    attachedTo && markOf(archive, attachedTo),
    page && marksOnPage(archive, page),
    relatedTo(archive, piece).map(({ piece: related, reason }) => [
      markOf(archive, related),
      markOfPage(archive, related.page),
      markOfReason(archive, reason),
    ]),
  ]);
}

/** The key of the view of a newspaper page. */
export function pageKey(archive: Archive, page: Page): string {
  const { year, month } = monthOf(page);
  return hash([
    marksOnPage(archive, page),
    feedDistricts(archive).filter(({ name }) => name === page.district?.name),
    monthOfPrinting(archive, year, month),
  ]);
}

/**
 * The key of the source text of a newspaper page. The entry of the page has the checksum of its source.
 *
 * @throws Error where the source is not the one that the page was made of
 */
export function sourceKey(archive: Archive, page: Page): string {
  checkSource(page);
  return hash(marksOnPage(archive, page));
}

function markOfReason(archive: Archive, reason: Reason): readonly string[] {
  switch (reason.kind) {
    case 'place':
      return [reason.kind, markOfPlace(reason.place)];
    case 'person':
      return [reason.kind, markOfByline(reason.byline)];
    case 'day':
      return [reason.kind, reason.day, dayOfNews(archive, reason.day)];
  }
}
