import type { Byline, BylineRole, Caption, Dateline, Page, Piece, Place } from '../model/index.ts';
import { type Archive, entriesOf, type Neighbours, neighboursOf } from './archive.ts';

/** Somebody's part in a piece or a photograph. */
export interface Signature {
  readonly byline: Byline;
  readonly role: BylineRole;
  readonly line: number;
}

/** A photograph in a piece, and the number of the body block that it stands after. */
export interface PlacedCaption {
  readonly caption: Caption;
  readonly after: number;
}

/** A piece with all that its page shows of it. */
export interface PieceInContext extends Neighbours<Piece> {
  readonly piece: Piece;
  readonly page: Page;
  readonly dateline: Dateline | null;
  readonly signatures: readonly Signature[];
  readonly captions: readonly PlacedCaption[];
  readonly places: readonly Place[];
  /** The piece that this one comments on. */
  readonly attachedTo: Piece | null;
  /** The pieces that comment on this one. */
  readonly comments: readonly Piece[];
}

/**
 * @param piece - a piece of the archive
 * @throws Error where the archive lacks its page: the collections do not belong together
 */
export function pieceInContext(archive: Archive, piece: Piece): PieceInContext {
  const page = pageOf(archive, piece);
  const onPage = piecesOf(archive, page);
  return {
    piece,
    page,
    dateline: datelineOf(archive, piece),
    signatures: signaturesOf(archive, piece.bylines),
    captions: captionsOf(archive, piece),
    places: entriesOf(piece.places, archive.places),
    attachedTo: piece.attachedTo ? (archive.pieces.get(piece.attachedTo) ?? null) : null,
    comments: onPage.filter(({ attachedTo }) => attachedTo === piece.id),
    ...neighboursOf(onPage, piece),
  };
}

/** The page that a piece is on. @throws Error where the archive lacks it */
export function pageOf(archive: Archive, piece: Piece): Page {
  const page = archive.pages.get(piece.page);
  if (!page)
    throw new Error(`content/pieces/${piece.id}.md: page: there is no page "${piece.page}"`);
  return page;
}

/** The photographs of a piece, in the order of its text. */
export function captionsOf(archive: Archive, piece: Piece): PlacedCaption[] {
  return piece.captions.flatMap(({ caption: id, after }) => {
    const caption = archive.captions.get(id);
    return caption ? [{ caption, after }] : [];
  });
}

/** The pieces of a page, in reading order. */
export function piecesOf(archive: Archive, page: Page): Piece[] {
  return entriesOf(page.pieces, archive.pieces);
}

/** The dateline of a piece, where it has one. */
export function datelineOf(archive: Archive, piece: Piece): Dateline | null {
  return piece.dateline ? (archive.datelines.get(piece.dateline) ?? null) : null;
}

/** Who signed, with what role, in the order of print. */
export function signaturesOf(archive: Archive, credits: Piece['bylines']): Signature[] {
  return credits.flatMap(({ byline: id, role, line }) => {
    const byline = archive.bylines.get(id);
    return byline ? [{ byline, role, line }] : [];
  });
}

type OfAPiece = { readonly piece: Piece };

/** Compares by the day of the news: the newest first, what has none last. */
export function newsNewestFirst(archive: Archive): (a: OfAPiece, b: OfAPiece) => number {
  const dayOf = ({ piece }: OfAPiece): string => datelineOf(archive, piece)?.date ?? '';
  return (a, b) => dayOf(b).localeCompare(dayOf(a));
}

/** The year of the news, `2023`; null where nobody knows the day. */
export function newsYear(archive: Archive): (entry: OfAPiece) => string | null {
  return ({ piece }) => datelineOf(archive, piece)?.date?.slice(0, 4) ?? null;
}
