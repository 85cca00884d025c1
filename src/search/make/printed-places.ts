import { oncePerArchive } from '../../archive/once.ts';
import type { PrintedPlace } from '../record.ts';

/** By piece: its places that were printed in a wrong or another form. A short form is neither. */
export const printedPlaces = oncePerArchive(({ places }): ReadonlyMap<string, PrintedPlace[]> => {
  const byPiece = new Map<string, PrintedPlace[]>();
  for (const { name, variants } of places.values()) {
    for (const { as, kind, mentions } of variants) {
      if (kind === 'short') continue;
      for (const piece of new Set(mentions.map((mention) => mention.piece))) {
        byPiece.set(piece, [...(byPiece.get(piece) ?? []), { name, as }]);
      }
    }
  }
  return byPiece;
});
