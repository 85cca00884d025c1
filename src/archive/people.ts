import type { Byline, BylineRole, Piece } from '../model/index.ts';
import type { Archive } from './archive.ts';
import { newsNewestFirst } from './news-day.ts';

/** A piece that somebody signed, and everything they did for it. */
export type SignedPiece = {
  readonly piece: Piece;
  readonly roles: readonly BylineRole[];
};

/** What a person or organisation signed, newest first. */
export function piecesSignedBy(archive: Archive, byline: Byline): SignedPiece[] {
  return [...Map.groupBy(byline.pieces, ({ piece }) => piece)]
    .flatMap(([id, signed]) => {
      const piece = archive.pieces.get(id);
      return piece ? [{ piece, roles: [...new Set(signed.map(({ role }) => role))] }] : [];
    })
    .sort(newsNewestFirst(archive));
}
