/** Offsets in a line in UTF-16 units, 0-based, `to` not included. */
export type Range = { readonly from: number; readonly to: number };

/**
 * What is done to a line: the characters of a range become `text`. Always the smallest such, so that
 * the same correction is the same change however many words around it were copied.
 */
export type Change = Range & { readonly text: string };

/** The smallest change that makes one line into another. Surrogate pairs stay whole. */
export function changeBetween(line: string, result: string): Change {
  const most = Math.min(line.length, result.length);
  let head = 0;
  while (head < most && line[head] === result[head]) head++;
  if (/[\uD800-\uDBFF]/.test(line[head - 1] ?? '')) head--;
  let tail = 0;
  while (tail < most - head && line.at(-1 - tail) === result.at(-1 - tail)) tail++;
  if (tail > 0 && /[\uDC00-\uDFFF]/.test(line.at(-tail) ?? '')) tail--;
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

/** Where words stand on a line, overlaps included. */
export function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/** Characters on either side that an entry quotes, so that a person sees what it is about. */
const context = 2;

/** Of what a person quotes besides the words that change, more is no help. */
const mostQuoted = 16;

/**
 * The words by which an entry of the record is anchored: those that change and as few around them as
 * make them stand once on the line, two on either side where there is room.
 *
 * @param quoted - words that people have quoted with it: the fewest of them that will do are taken
 * @param bounds - how far they may reach
 * @param others - what other entries speak of: it is not quoted
 * @returns null where all the room is not enough
 */
export function anchorWords(
  line: string,
  change: Change,
  quoted: readonly Range[],
  bounds: Range,
  others: readonly Range[],
): Range | null {
  const before = others.filter((it) => it.to <= change.from).map((it) => it.to);
  const after = others.filter((it) => it.from >= change.to).map((it) => it.from);
  const room = { from: Math.max(bounds.from, ...before), to: Math.min(bounds.to, ...after) };
  const isOnce = (from: number, to: number) => {
    const words = line.slice(from, to);
    return words.trim() !== '' && occurrences(line, words).length === 1;
  };
  const [own] = quoted
    .filter(({ from, to }) => {
      const around = change.from - from + to - change.to;
      const isWithin = room.from <= from && to <= room.to && from <= change.from && change.to <= to;
      return isWithin && around >= 1 && around <= mostQuoted && isOnce(from, to);
    })
    .toSorted((a, b) => a.to - a.from - (b.to - b.from));
  if (own !== undefined) return own;
  let { from, to } = change;
  for (let steps = 0; steps < context || !isOnce(from, to); steps++) {
    if (from <= room.from && to >= room.to) return isOnce(from, to) ? { from, to } : null;
    from = Math.max(room.from, from - (/[^][\uDC00-\uDFFF]$/.test(line.slice(0, from)) ? 2 : 1));
    to = Math.min(room.to, to + ((line.codePointAt(to) ?? 0) > 0xffff ? 2 : 1));
  }
  return { from, to };
}
