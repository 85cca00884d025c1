import type { Archive } from '../../archive/archive.ts';
import type { PieceInContext } from '../../archive/piece-in-context.ts';
import { pieceAddress } from '../../site/addresses.ts';
import { fullAddress } from '../../site/links.ts';
import { type Citable, citable } from './citable.ts';

/**
 * What can be said of a piece in a citation, at the address that this site is published at.
 *
 * @param wordsOf - gives the words of the piece, where whoever asks has them at hand
 */
export function cite(
  archive: Archive,
  context: PieceInContext,
  wordsOf?: () => readonly string[],
): Citable {
  return citable(archive, context, fullAddress(pieceAddress(context.piece.id)), wordsOf);
}
