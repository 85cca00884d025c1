import { shownText } from '../../src/model/index.ts';
import type { Line } from './page.ts';

/**
 * Cuts text into lines at LF, CRLF or CR, and numbers them from 1. Characters that no newsprint
 * has become U+FFFD one by one, so that columns stay true and nothing invisible travels on; tabs
 * and form feeds are white space and stay.
 */
export function cutLines(text: string): Line[] {
  const lines = text.split(/\r\n|\n|\r/u);
  // The end of the last line is not the beginning of another.
  if (lines.length > 1 && lines.at(-1) === '') lines.pop();
  return lines.map((line, index) => ({ number: index + 1, text: shownText(line) }));
}
