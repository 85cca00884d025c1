import type { Diagnostic } from '../diagnostics.ts';
import { applyChange, changeBetween, type Change, type Range } from './change.ts';
import type { DeskPage } from './desk-page.ts';
import type { Sent } from './sent.ts';

/** A correction at its place in the source as it is now. */
export type PlacedWords = {
  readonly sent: Sent;
  readonly line: number;
  /** The words that it quotes. */
  readonly quoted: Range;
  readonly change: Change;
  /** The line it was sent for, where the words have moved since. */
  readonly movedFrom: number | null;
};

/** One character stands somewhere on every page: it is not found again by itself. */
const fewestToFindAgain = 2;

/**
 * Finds the words of a correction: once on its line, or, where they are not there any more, once
 * elsewhere in the source, or once in the piece that now has the line.
 *
 * @returns its place; what is wrong, where there is none or more than one
 */
export function placeWords(sent: Sent, desk: DeskPage): PlacedWords | Diagnostic {
  const { source, line, read, as } = sent.correction;
  const text = desk.page.lines[line - 1]?.text ?? null;
  const here = text === null ? [] : occurrences(text, read);
  const problem = (found: string, mend: string): Diagnostic => ({
    rule: 'correction-anchor',
    file: sent.from.file,
    line: sent.line,
    column: sent.column,
    found,
    expected: `“${shortened(read)}” once on line ${line} of ${source}`,
    mend,
  });
  const put = (at: number, column: number): PlacedWords => {
    const own = desk.page.lines[at - 1]?.text ?? '';
    const quoted = { from: column, to: column + read.length };
    const change = changeBetween(own, applyChange(own, { ...quoted, text: as }));
    return { sent, line: at, quoted, change, movedFrom: at === line ? null : line };
  };
  const [only, second] = here;
  if (only !== undefined && second === undefined) return put(line, only);
  if (here.length > 1) {
    return problem(
      `the words stand ${here.length} times on the line`,
      'give more of the words around those that are meant',
    );
  }
  const gone =
    text === null
      ? `the source ends at line ${desk.page.lines.length}`
      : text.trim() === ''
        ? `line ${line} is blank now`
        : `the words are not on the line: “${shortened(text.trim())}”`;
  if ([...read].length < fewestToFindAgain) {
    return problem(`${gone}; one character alone is not looked for elsewhere`, 'give more words');
  }
  const elsewhere = desk.page.lines.flatMap(({ number, text: own }) =>
    occurrences(own, read).map((column) => ({ number, column })),
  );
  const piece = pieceAt(desk, line);
  const near = elsewhere.filter((it) => piece !== null && pieceAt(desk, it.number) === piece);
  const [found] = elsewhere.length === 1 ? elsewhere : near.length === 1 ? near : [];
  if (found !== undefined) return put(found.number, found.column);
  if (elsewhere.length === 0) {
    return problem(`${gone}, nor anywhere else`, 'the source has changed: read the place again');
  }
  const lines = [...new Set(elsewhere.map((it) => it.number))];
  const listed = `${lines.slice(0, 5).join(', ')}${lines.length > 5 ? ' …' : ''}`;
  return problem(
    `${gone}, but ${elsewhere.length} times elsewhere: line ${listed}`,
    'give the line, or more words',
  );
}

/** The piece that a line belongs to, by its anchor; null: none. */
export function pieceAt({ edited }: DeskPage, line: number): number | null {
  const region = edited.draft.regions.find((it) => it.lines[0] <= line && line <= it.lines[1]);
  return region?.anchor ?? null;
}

/** Where words stand on a line, overlaps included. */
export function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
