import type { Change } from './line-edits.ts';
import type { Cell, PrintedLine } from './part.ts';

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
  changes: readonly Change[],
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
  { line, read }: Change,
): number[] {
  const from = lines.find(({ number }) => number === line)?.text.indexOf(read) ?? -1;
  if (from < 0) return [];
  return cells.flatMap(({ place }, index) =>
    place?.line === line && place.from >= from && place.to <= from + read.length ? [index] : [],
  );
}
