import type { Archive } from '../archive/archive.ts';
import { pieceInContext } from '../archive/piece-in-context.ts';
import { cite } from '../citation/cite.ts';
import { plainTextAddress } from '../links/addresses.ts';
import type { Piece } from '../model/index.ts';
import { plainText } from './plain-text.ts';

/**
 * The pieces as plain text, a file each.
 *
 * @param pieces - of which
 * @param textOf - the words of a piece, block by block
 */
export function* textFiles(
  archive: Archive,
  pieces: Iterable<Piece>,
  textOf: (piece: Piece) => readonly string[],
): Generator<{ path: string; text: string }> {
  for (const piece of pieces) {
    const context = pieceInContext(archive, piece);
    const text = plainText(archive, context, cite(archive, context), textOf(piece));
    yield { path: plainTextAddress(piece.id), text };
  }
}
