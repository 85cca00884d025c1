import { plainBlocks } from '../body/parse-body.ts';
import type { Piece } from '../model/index.ts';
import { isServed } from '../site/is-served.ts';
import { readBody } from './read-body.ts';

/** Many pages ask for the words of one piece; those asked for last are kept at hand. */
const atHand = new Map<string, string[]>();
/** In characters, of which there are some 600 to a piece. */
const room = 12_000_000;
let held = 0;

/** The words of a piece, block by block as in `blocks`, without its notes. In `astro dev` they may change. */
export function textOf(piece: Piece): string[] {
  const known = isServed() ? undefined : atHand.get(piece.id);
  const text = known ?? plainBlocks(readBody('pieces', piece.id));
  forget(piece.id);
  atHand.set(piece.id, text);
  held += lengthOf(text);
  for (const oldest of atHand.keys()) {
    if (held <= room || atHand.size === 1) break;
    forget(oldest);
  }
  return text;
}

function forget(id: string): void {
  held -= lengthOf(atHand.get(id) ?? []);
  atHand.delete(id);
}

const lengthOf = (text: readonly string[]): number => text.reduce((sum, it) => sum + it.length, 0);
