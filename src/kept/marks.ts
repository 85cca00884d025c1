import { createHash } from 'node:crypto';
import { type Archive, entriesOf } from '../archive/archive.ts';
import { oncePerArchive } from '../archive/once.ts';
import { digestOf } from '../archive/origins.ts';
import { neighbouringPages } from '../archive/pages-in-order.ts';
import { piecesOf } from '../archive/piece-in-context.ts';
import type { Byline, Page, Piece, Place } from '../model/index.ts';

/** Marks of what pages show: what has the same mark as in the build before is as it was. */

/** A page, its pieces, and the pages before and after it, which are named at its foot. */
export function marksOnPage(archive: Archive, page: Page): unknown[] {
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
export function markOf(archive: Archive, piece: Piece): string {
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

export function signed(
  archive: Archive,
  credits: readonly { readonly byline: string }[],
): string[] {
  const ids = credits.map(({ byline }) => byline);
  return entriesOf(ids, archive.bylines).map(markOfByline);
}

const marksOfNamed = new WeakMap<Place | Byline, string>();

/** A person as pieces name them; what other pieces they signed is another matter. */
export function markOfByline(byline: Byline): string {
  const mark = marksOfNamed.get(byline) ?? hash({ ...byline, roles: null, pieces: null });
  marksOfNamed.set(byline, mark);
  return mark;
}

/** A place as pieces name it; what other pieces say of it is another matter. */
export function markOfPlace(place: Place): string {
  const variants = place.variants.map((variant) => ({ ...variant, mentions: null }));
  const mark = marksOfNamed.get(place) ?? hash({ ...place, variants, mentions: null });
  marksOfNamed.set(place, mark);
  return mark;
}

export function markOfPage(archive: Archive, id: string): string | null {
  const page = archive.pages.get(id);
  return page ? digestOf(page) : null;
}

/** @param parts - anything that JSON can say */
export function hash(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
