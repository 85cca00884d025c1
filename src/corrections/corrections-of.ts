import { diffArrays } from 'diff';
import type { Cell, PrintedLine } from './align.ts';
import { lineEdits, type LineChange } from './line-edits.ts';

/** What a reader has changed, as changes of source lines. */
export type TypedChanges = {
  /** In the order of the lines; none where nothing was changed. */
  readonly changes: readonly LineChange[];
  /** Whether they say all that was typed; else some of it has no place in the source. */
  readonly isWhole: boolean;
};

/** What was shown from and to (in code points), and what was typed instead. */
type Hunk = { readonly s: readonly [number, number]; readonly t: readonly [number, number] };

/**
 * @param cells - the part as it was shown, see `align`
 * @param lines - the lines of the part
 * @param typed - what the reader makes of it
 */
export function correctionsOf(
  cells: readonly Cell[],
  lines: readonly PrintedLine[],
  typed: string,
): TypedChanges {
  const shown = cells.flatMap(({ text }) => [...text]);
  const wanted = [...typed];
  const edits = lineEdits(cells, lines);
  for (const { s, t } of wholeCells(hunksOf(shown, wanted), cells)) {
    const [from, to] = cellsWithin(cells, s);
    place(cells, from, to, wanted.slice(...t), edits);
  }
  const changes = edits.changes();
  return { changes, isWhole: applied(cells, lines, changes) === typed };
}

function hunksOf(shown: readonly string[], wanted: readonly string[]): Hunk[] {
  const hunks: Hunk[] = [];
  let [s, t] = [0, 0];
  for (const { added, removed, value } of diffArrays([...shown], [...wanted])) {
    const end = { s: removed || !added ? s + value.length : s, t: removed ? t : t + value.length };
    if (added || removed) {
      const last = hunks.at(-1);
      const goesOn = last?.s[1] === s && last.t[1] === t;
      if (goesOn) hunks.pop();
      const [s0, t0] = goesOn ? [last.s[0], last.t[0]] : [s, t];
      hunks.push({ s: [s0, end.s], t: [t0, end.t] });
    }
    ({ s, t } = end);
  }
  return hunks;
}

/** Widens hunks to whole cells; those that come to share one are one. */
function wholeCells(hunks: readonly Hunk[], cells: readonly Cell[]): Hunk[] {
  const bounds = boundsOf(cells);
  const whole: Hunk[] = [];
  for (const { s, t } of hunks) {
    const start = bounds.findLast((it) => it <= s[0]) ?? 0;
    const end = bounds.find((it) => it >= s[1]) ?? s[1];
    const wide: Hunk = {
      s: [start, end],
      t: [t[0] - (s[0] - start), t[1] + (end - s[1])],
    };
    const last = whole.at(-1);
    if (last && last.s[1] > wide.s[0]) {
      whole.pop();
      whole.push({ s: [last.s[0], end], t: [last.t[0], wide.t[1]] });
    } else whole.push(wide);
  }
  return whole;
}

/** Where cells begin and end, in code points of the shown text. */
function boundsOf(cells: readonly Cell[]): number[] {
  let at = 0;
  return [0, ...cells.map(({ text }) => (at += [...text].length))];
}

/** The cells of a stretch; what was struck out at its edge is of it where words come in. */
function cellsWithin(cells: readonly Cell[], [s0, s1]: Hunk['s']): [number, number] {
  const bounds = boundsOf(cells);
  const first = cells.findIndex((_, index) => (bounds[index] ?? 0) >= s0);
  const from = first < 0 ? cells.length : first;
  let to = from;
  while (to < cells.length && (bounds[to + 1] ?? 0) <= s1) to += 1;
  // Of cells that show nothing, only those that words come in for.
  if (s0 === s1) to = Math.min(to, from + 1);
  return [from, to];
}

/** Puts what was typed instead of some cells onto the lines that these stand on. */
function place(
  cells: readonly Cell[],
  from: number,
  to: number,
  typed: readonly string[],
  edits: ReturnType<typeof lineEdits>,
): void {
  const places = cells.slice(from, to).flatMap((cell) => cell.place ?? []);
  const groups = edits.stretchesOf(places);
  if (groups.length === 0) {
    const before = cells.slice(0, from).findLast((cell) => cell.place)?.place;
    const behind = cells.slice(to).find((cell) => cell.place)?.place;
    if (before) edits.insert(before.line, before.to, typed.join(''));
    else if (behind) edits.insert(behind.line, behind.from, typed.join(''));
    return;
  }
  // Words that go over the end of a line: as many characters on each as there were, else all on the first.
  const evenly = groups.length > 1 && typed.length === places.length;
  let at = 0;
  for (const [index, group] of groups.entries()) {
    const count = groups.length === 1 ? typed.length : evenly ? group.count : undefined;
    const share = count === undefined ? (index === 0 ? typed : []) : typed.slice(at, at + count);
    at += count ?? 0;
    edits.replace(group.place, share.join(''));
  }
}

/**
 * The shown text as it becomes with changes of its lines; a change whose words do not stand there
 * changes nothing.
 *
 * @param cells - the part as it was shown, see `align`
 * @param lines - the lines of the part
 */
export function applied(
  cells: readonly Cell[],
  lines: readonly PrintedLine[],
  changes: readonly LineChange[],
): string {
  const texts = cells.map(({ text }) => text);
  for (const change of changes) {
    for (const [nth, index] of cellsOf(cells, lines, change).entries()) {
      texts[index] = nth === 0 ? change.as : '';
    }
  }
  return texts.join('');
}

/** The numbers of the cells that a change speaks of; none where it is not of this part. */
export function cellsOf(
  cells: readonly Cell[],
  lines: readonly PrintedLine[],
  { line, read }: LineChange,
): number[] {
  const from = lines.find(({ number }) => number === line)?.text.indexOf(read) ?? -1;
  if (from < 0) return [];
  return cells.flatMap(({ place }, index) =>
    place?.line === line && place.from >= from && place.to <= from + read.length ? [index] : [],
  );
}
