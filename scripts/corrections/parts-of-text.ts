import { fencedIn } from './fenced-blocks.ts';
import { fileIn } from './file-in-letter.ts';
import type { Part } from './part.ts';

/**
 * What of a text is to be read: the fenced blocks of an issue's body or a mail; a correction file
 * with a letter around it; or else all of it.
 */
export function partsOf(text: string): Part[] {
  const lines = text.split(/\r\n|\n|\r/u);
  const fenced = fencedIn(lines);
  if (fenced.length > 0) return fenced;
  return [fileIn(lines) ?? { text, linesBefore: 0, columnsBefore: 0 }];
}
