import type { EditorsRecord } from '../../src/model/index.ts';
import type { SourcePage } from '../source/page.ts';
import { sliceOf, textOf, type Note, type Passage, type Stretch } from '../source/passage.ts';

/** An emendation at its place in the source. `column` is 1-based. */
export type PlacedEmendation = {
  readonly line: number;
  readonly column: number;
  readonly note: Note;
};

/**
 * Finds where each emendation of a record stands. The second entry with the same words on the
 * same line speaks of their second occurrence.
 */
export function placeEmendations(record: EditorsRecord, source: SourcePage): PlacedEmendation[] {
  const lines = new Map(source.lines.map((line) => [line.number, line.text]));
  const used = new Map<string, number>();
  return record.emendations.flatMap((it) => {
    const key = `${String(it.line)}:${it.read}`;
    const at = (lines.get(it.line) ?? '').indexOf(it.read, used.get(key) ?? 0);
    if (at === -1) return [];
    used.set(key, at + it.read.length);
    const note: Note = {
      read: it.read,
      as: it.as,
      sure: it.sure,
      why: it.why,
      by: it.who ?? 'editor',
    };
    return [{ line: it.line, column: at + 1, note }];
  });
}

/** A passage with the emendations that fall into it; the others leave it as it is. */
export function emendPassage(passage: Passage, emendations: readonly PlacedEmendation[]): Passage {
  return emendations.reduce(emendOnce, passage);
}

function emendOnce(passage: Passage, { line, column, note }: PlacedEmendation): Passage {
  const end = column + note.read.length;
  let offset = 0;
  let from: number | null = null;
  let to = 0;
  /** What was struck out right before: it takes no room, and would go with the words after it. */
  let struck: Stretch[] = [];
  for (const stretch of passage) {
    const length = stretch.text.length;
    if (
      stretch.line === line &&
      stretch.note === undefined &&
      stretch.column < end &&
      stretch.column + length > column
    ) {
      if (from === null && stretch.column < column) struck = [];
      from ??= offset + Math.max(0, column - stretch.column);
      to = offset + Math.min(length, end - stretch.column);
    }
    if (from === null) {
      if (length > 0) struck = [];
      else if (stretch.note !== undefined) struck.push(stretch);
    }
    offset += length;
  }
  if (from === null) return passage;
  const printed = textOf(sliceOf(passage, from, to));
  return [
    ...sliceOf(passage, 0, from),
    ...struck,
    { line, column, text: note.sure ? note.as : printed, note },
    ...sliceOf(passage, to),
  ];
}
