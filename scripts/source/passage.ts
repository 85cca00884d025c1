import type { LineRange } from '../../src/model/index.ts';

/** A remark on some words of a passage: what was printed, what it should be, and why. */
export type Note = {
  /** The words as the source has them, OCR blanks included. */
  readonly read: string;
  readonly as: string;
  /** true: the text of the stretch is `as`; false: it is still what was printed. */
  readonly sure: boolean;
  readonly why: string;
  /** "editor", a reader's name, or the id of the rule. */
  readonly by: string;
};

/**
 * Consecutive characters of one source line. `line` and `column` are 1-based. A stretch with a
 * note is one emended word or phrase and is never cut.
 */
export type Stretch = {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly note?: Note;
};

/**
 * Text that knows where each of its characters stands in the source. Joining two halves of a
 * paragraph or leaving out a wrap blank makes more stretches; no character loses its place.
 */
export type Passage = readonly Stretch[];

/** A character's place in the source, both 1-based. */
export type Position = { readonly line: number; readonly column: number };

export function textOf(passage: Passage): string {
  // Most passages are one line.
  const [only] = passage;
  if (only !== undefined && passage.length === 1) return only.text;
  return passage.map((stretch) => stretch.text).join('');
}

/** The last characters of {@link textOf}, without writing out what stands before them. */
export function tailOf(passage: Passage, length: number): string {
  let tail = '';
  for (let at = passage.length - 1; at >= 0 && tail.length < length; at--) {
    tail = (passage[at]?.text ?? '') + tail;
  }
  return tail.slice(-length);
}

/** The source lines of a passage as ranges in reading order, e.g. `[[15, 15], [17, 17]]`. */
export function linesOf(passage: Passage): LineRange[] {
  const ranges: LineRange[] = [];
  for (const { line } of passage) {
    const last = ranges.at(-1);
    if (last !== undefined && (line === last[1] || line === last[1] + 1)) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges;
}

/**
 * Where the character at `offset` (0-based, UTF-16 units of {@link textOf}) stands.
 * @returns null where the passage has no such character
 */
export function positionAt(passage: Passage, offset: number): Position | null {
  const [only] = passage;
  if (only !== undefined && passage.length === 1) {
    if (offset >= only.text.length) return null;
    return { line: only.line, column: only.column + offset };
  }
  const starts = startsOf(passage);
  let low = 0;
  let high = passage.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? Number.POSITIVE_INFINITY) <= offset) low = middle;
    else high = middle - 1;
  }
  const stretch = passage[low];
  if (stretch === undefined) return null;
  return { line: stretch.line, column: stretch.column + offset - (starts[low] ?? 0) };
}

const knownStarts = new WeakMap<Passage, readonly number[]>();

/** Where each stretch begins, and where the last ends. */
function startsOf(passage: Passage): readonly number[] {
  const known = knownStarts.get(passage);
  if (known !== undefined) return known;
  const starts = [0];
  let end = 0;
  for (const { text } of passage) starts.push((end += text.length));
  knownStarts.set(passage, starts);
  return starts;
}

/**
 * The characters from `from` up to, not including, `to` (offsets as in {@link textOf}). An
 * emended stretch belongs where it begins.
 */
export function sliceOf(passage: Passage, from: number, to = Number.POSITIVE_INFINITY): Passage {
  const out: Stretch[] = [];
  let start = 0;
  for (const stretch of passage) {
    const end = start + stretch.text.length;
    const a = Math.max(from, start);
    const b = Math.min(to, end);
    if (stretch.note !== undefined) {
      if (start >= from && start < to) out.push(stretch);
    } else if (a < b) {
      out.push({
        line: stretch.line,
        column: stretch.column + (a - start),
        text: stretch.text.slice(a - start, b - start),
      });
    }
    start = end;
  }
  return out;
}

/** A whole source line, or a part of it, as a passage. Columns are 1-based. */
export function passageOf(line: number, text: string, column = 1): Passage {
  return text === '' ? [] : [{ line, column, text }];
}
