/**
 * What is done to a line: its characters from `from` up to, not including, `to` (0-based, UTF-16
 * units) become `text`. Always the smallest such, so that the same correction is the same change
 * however many words around it were copied.
 */
export type Change = { readonly from: number; readonly to: number; readonly text: string };

/** The smallest change that makes one line into another. Surrogate pairs stay whole. */
export function changeBetween(line: string, result: string): Change {
  const most = Math.min(line.length, result.length);
  let head = 0;
  while (head < most && line[head] === result[head]) head++;
  if (isHighSurrogate(line[head - 1])) head--;
  let tail = 0;
  while (tail < most - head && line.at(-1 - tail) === result.at(-1 - tail)) tail++;
  if (tail > 0 && isLowSurrogate(line.at(-tail))) tail--;
  return { from: head, to: line.length - tail, text: result.slice(head, result.length - tail) };
}

/** The line with a stretch of it replaced. */
export function applyChange(line: string, { from, to, text }: Change): string {
  return line.slice(0, from) + text + line.slice(to);
}

/** The line with several changes that do not touch each other. */
export function applyChanges(line: string, changes: readonly Change[]): string {
  return changes.toSorted((a, b) => b.from - a.from).reduce(applyChange, line);
}

/**
 * Whether two changes are about the same words. What is put in at a place touches what is changed
 * right beside it: which of the two comes first, neither says.
 */
export function touches(a: Range, b: Range): boolean {
  return a.from === a.to || b.from === b.to
    ? a.from <= b.to && b.from <= a.to
    : a.from < b.to && b.from < a.to;
}

/** Offsets in a line, `to` not included. */
export type Range = { readonly from: number; readonly to: number };

function isHighSurrogate(character: string | undefined): boolean {
  return character !== undefined && /[\uD800-\uDBFF]/.test(character);
}

function isLowSurrogate(character: string | undefined): boolean {
  return character !== undefined && /[\uDC00-\uDFFF]/.test(character);
}
