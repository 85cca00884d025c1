import type { LineRange } from '../model/index.ts';

/**
 * Source lines as a reader reads them.
 *
 * @param ranges - for example `[[15, 15], [17, 18]]`
 * @returns for example `第15、17—18行`
 */
export function linesInChinese(ranges: readonly LineRange[]): string {
  return `第${ranges.map(rangeLabel).join('、')}行`;
}

/** One range without words: `15` or `17—18`. */
export function rangeLabel([first, last]: LineRange): string {
  return first === last ? String(first) : `${first}—${last}`;
}

/** Ranges for scripts: `15-15 17-18`. */
export function rangesLabel(ranges: readonly LineRange[]): string {
  return ranges.map((range) => range.join('-')).join(' ');
}

/**
 * Ranges in the order of the source, those with nothing but blank lines between them as one.
 *
 * @param printed - the ranges of all lines of the page that are not blank
 */
export function joinRanges(
  ranges: readonly LineRange[],
  printed: readonly LineRange[],
): LineRange[] {
  const onlyBlank = (after: number, before: number): boolean =>
    !printed.some(([first, last]) => last > after && first < before);
  const joined: [number, number][] = [];
  for (const [first, last] of [...ranges].sort(([a], [b]) => a - b)) {
    const open = joined.at(-1);
    if (open && (first <= open[1] + 1 || onlyBlank(open[1], first)))
      open[1] = Math.max(open[1], last);
    else joined.push([first, last]);
  }
  return joined;
}
