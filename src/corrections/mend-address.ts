import { pieceAddress } from '../site/addresses.ts';

/** Name of the value in the address of a piece that says at which source line the form opens. */
export const MEND = 'mend';

/**
 * The address of a piece with the form for mending open at the part that has a source line. Without
 * JavaScript the piece is shown as ever.
 *
 * @param piece - id of the piece
 * @param line - a source line of the piece, 1-based
 * @returns from the root of the site: `pieces/ID.html?mend=13`
 */
export const mendAddress = (piece: string, line: number): string =>
  `${pieceAddress(piece)}?${MEND}=${line}`;
