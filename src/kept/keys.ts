import { createHash } from 'node:crypto';
import { type Archive, entriesOf } from '../archive/archive.ts';
import { digestOf } from '../archive/origins.ts';
import { oncePerArchive } from '../archive/once.ts';
import { neighbouringPages } from '../archive/pages-in-order.ts';
import { monthOf } from '../archive/past-pages.ts';
import { piecesOf } from '../archive/piece-in-context.ts';
import { type Reason, relatedTo } from '../archive/related.ts';
import { checkSource } from '../archive/source-lines.ts';
import { feedDistricts } from '../feeds/feeds-of-archive.ts';
import { dayOfNews, monthOfPrinting } from '../links/in-time.ts';
import type { Byline, Page, Piece, Place } from '../model/index.ts';

/**
 * Keys of pages of the site: a page whose key is as it was in the build before is as it was, byte
 * for byte. So a key stands for everything that the page shows and that can change without a change
 * of the program or of the settings: those are looked at once for all pages (program-digest.ts).
 *
 * A key may cover more than is shown: then a page is made anew for nothing. It must not cover less.
 * `scripts/browser-tests/kept-pages.test.ts` changes archives in many ways and holds what is kept
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

/** A page, its pieces, and the pages before and after it, which are named at its foot. */
function marksOnPage(archive: Archive, page: Page): unknown[] {
  const { previous, next } = neighbouringPages(archive, page);
  return [
    digestOf(page),
    piecesOf(archive, page).map((piece) => markOf(archive, piece)),
    previous && digestOf(previous),
    next && digestOf(next),
  ];
}

const pieceMarks = oncePerArchive(() => new Map<string, string>());

/** All that is shown of a piece on any page, its text included. */
function markOf(archive: Archive, piece: Piece): string {
  const known = pieceMarks(archive);
  const mark =
    known.get(piece.id) ??
    hash([
      digestOf(piece),
      entriesOf(piece.dateline === null ? [] : [piece.dateline], archive.datelines).map(digestOf),
      entriesOf(
        piece.captions.map(({ caption }) => caption),
        archive.captions,
      ).map((caption) => [digestOf(caption), signed(archive, caption.credits)]),
      signed(archive, piece.bylines),
      entriesOf(piece.places, archive.places).map(markOfPlace),
    ]);
  known.set(piece.id, mark);
  return mark;
}

function signed(archive: Archive, credits: readonly { readonly byline: string }[]): string[] {
  const ids = credits.map(({ byline }) => byline);
  return entriesOf(ids, archive.bylines).map(markOfByline);
}

const marksOfNamed = new WeakMap<Place | Byline, string>();

/** A person as pieces name them; what other pieces they signed is another matter. */
function markOfByline(byline: Byline): string {
  const mark = marksOfNamed.get(byline) ?? hash({ ...byline, roles: null, pieces: null });
  marksOfNamed.set(byline, mark);
  return mark;
}

/** A place as pieces name it; what other pieces say of it is another matter. */
function markOfPlace(place: Place): string {
  const variants = place.variants.map((variant) => ({ ...variant, mentions: null }));
  const mark = marksOfNamed.get(place) ?? hash({ ...place, variants, mentions: null });
  marksOfNamed.set(place, mark);
  return mark;
}

function markOfPage(archive: Archive, id: string): string | null {
  const page = archive.pages.get(id);
  return page ? digestOf(page) : null;
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

function hash(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
