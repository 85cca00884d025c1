import type { Note } from './notes.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const opening = /^[\p{Ps}\p{Pi}《]+$/u;

/** A headline is shown on the pages of all pieces that are related to its own; words take long to find. */
const known = new Map<string, readonly string[]>();
const room = 2000;

/**
 * Cuts a line of a headline where it may be broken: between words, never before a closing mark
 * or after an opening one.
 *
 * @param line - one printed line
 * @returns its parts, which make the line again when put together
 */
export function breakable(line: string): readonly string[] {
  const already = known.get(line);
  if (already) return already;
  const parts = partsOf(line);
  if (known.size >= room) known.clear();
  known.set(line, parts);
  return parts;
}

function partsOf(line: string): string[] {
  const parts: string[] = [];
  let open = false;
  for (const { segment, isWordLike } of segmenter.segment(line)) {
    const begins = isWordLike === true || opening.test(segment);
    const last = parts.pop() ?? '';
    const inside = open || /(?:^|["'“‘])$/u.test(last);
    if (begins && !inside) parts.push(last, segment);
    else parts.push(last + segment);
    open = opening.test(segment);
  }
  return parts;
}

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
