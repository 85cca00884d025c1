import type { Byline, BylineRole, Piece } from '../model/index.ts';
import type { Archive } from './archive.ts';
import { datelineOf } from './piece-in-context.ts';

/** A piece that somebody signed, and everything they did for it. */
export type SignedPiece = {
  readonly piece: Piece;
  readonly roles: readonly BylineRole[];
};

/** What a person or organisation signed, newest first. */
export function piecesSignedBy(archive: Archive, byline: Byline): SignedPiece[] {
  const dayOf = (piece: Piece): string => datelineOf(archive, piece)?.date ?? '';
  return [...Map.groupBy(byline.pieces, ({ piece }) => piece)]
    .flatMap(([id, signed]) => {
      const piece = archive.pieces.get(id);
      return piece ? [{ piece, roles: [...new Set(signed.map(({ role }) => role))] }] : [];
    })
    .sort((a, b) => dayOf(b.piece).localeCompare(dayOf(a.piece)));
}
