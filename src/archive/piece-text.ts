import { plainBlocks } from '../body/plain-blocks.ts';
import type { Piece } from '../model/index.ts';
import { isServed } from '../site/is-served.ts';
import { readBody } from './read-body.ts';

/** Several pages ask for the words of one piece in a row; a few hundred are kept at hand. */
const atHand = new Map<string, string[]>();
const room = 300;

/** The words of a piece, block by block as in `blocks`, without its notes. In `astro dev` they may change. */
export function textOf(piece: Piece): string[] {
  const known = isServed() ? undefined : atHand.get(piece.id);
  const text = known ?? plainBlocks(readBody('pieces', piece.id));
  atHand.delete(piece.id);
  atHand.set(piece.id, text);
  const oldest = atHand.keys().next().value;
  if (atHand.size > room && oldest !== undefined) atHand.delete(oldest);
  return text;
}
