import { breakable } from './line-breaks.ts';
import type { Note } from './notes.ts';

/** Words of a title, and the number of the note on them where there is one. */
export interface Slice {
  readonly text: string;
  readonly note: number | null;
}

/**
 * Cuts a line of a title where it may be broken, and each part where an emended reading begins or
 * ends.
 *
 * @param line - one printed line
 * @param notes - the notes on the title; those whose words are not in the line are passed over
 * @returns the parts between which the line may be broken; put together they are the line
 */
export function titleSlices(line: string, notes: readonly Note[]): Slice[][] {
  const noteAt: (number | null)[] = Array.from({ length: line.length }, () => null);
  for (const { number, emendation } of notes) {
    const words = emendation.sure ? emendation.as : emendation.read;
    const from = words === '' ? -1 : line.indexOf(words);
    if (from >= 0) noteAt.fill(number, from, from + words.length);
  }
  let at = 0;
  return breakable(line).map((part) => {
    const slices: { text: string; note: number | null }[] = [];
    for (const character of part.split('')) {
      const note = noteAt[at] ?? null;
      const last = slices.at(-1);
      if (last?.note === note) last.text += character;
      else slices.push({ text: character, note });
      at += 1;
    }
    return slices;
  });
}
