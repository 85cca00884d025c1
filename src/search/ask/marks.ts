/** A stretch of text, marked where it is a hit. */
export type Stretch = {
  readonly text: string;
  readonly hit: boolean;
};

/** From and to, in UTF-16 units, `to` not included. */
export type Span = {
  readonly from: number;
  readonly to: number;
};

/**
 * @param text - one segment
 * @param runs - the runs asked for, none empty
 * @returns where they stand, overlapping and touching spans as one, in order
 */
export function hitsIn(text: string, runs: readonly string[]): Span[] {
  const found: Span[] = [];
  for (const run of runs) {
    for (let at = text.indexOf(run); at >= 0; at = text.indexOf(run, at + 1)) {
      found.push({ from: at, to: at + run.length });
    }
  }
  found.sort((a, b) => a.from - b.from || a.to - b.to);
  const merged: Span[] = [];
  for (const span of found) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else merged.push(span);
  }
  return merged;
}

/**
 * @param text - one segment
 * @param hits - spans in order, none overlapping
 * @param within - the part of the text to show
 * @returns that part, cut at the hits
 */
export function markedWithin(text: string, hits: readonly Span[], within: Span): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (from: number, to: number, hit: boolean): void => {
    if (from < to) stretches.push({ text: text.slice(from, to), hit });
  };
  let at = within.from;
  for (const { from, to } of hits) {
    if (to <= within.from || from >= within.to) continue;
    add(at, Math.max(from, at), false);
    add(Math.max(from, at), Math.min(to, within.to), true);
    at = Math.min(to, within.to);
  }
  add(at, within.to, false);
  return stretches;
}

/** A whole text with its hits. */
export function marked(text: string, runs: readonly string[]): Stretch[] {
  return markedWithin(text, hitsIn(text, runs), { from: 0, to: text.length });
}
