import { endsSentence } from '../shape.ts';
import { parseOpening, type Opening } from './parse-opening.ts';

/** No dateline is longer. */
const longest = 24;

/**
 * The opening of which the column's end left the first characters: 本报北京4月2 | 2日电 (记者王政)….
 *
 * @param text - folded text of a block
 * @param rest - folded text of the block after it
 * @returns null where the two make no dateline with a day, or either is whole by itself
 */
export function cutOpening(text: string, rest: string): Opening | null {
  if (text.length > longest || !/^\s*(?:据|本|新|中)/u.test(text) || endsSentence(text))
    return null;
  const opening = parseOpening(text + rest.slice(0, 40));
  if (opening === null || !/[电讯]$/u.test(opening.marker) || opening.day === null) return null;
  return opening.marker.length > text.trim().length ? opening : null;
}
