import { sentencesOf } from '../body/sentence.ts';
import { type Field, fields } from './fields.ts';
import { printedReadings } from './printed-readings.ts';
import type { Entry } from './record.ts';
import { folded, foldedWithPlaces } from './tokens.ts';

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
 * @param runs - the runs asked for, folded, none empty
 * @returns where they stand, overlapping and touching spans as one, in order
 */
export function hitsIn(text: string, runs: readonly string[]): Span[] {
  const { text: known, places } = foldedWithPlaces(text);
  const found: Span[] = [];
  for (const run of runs) {
    for (let at = known.indexOf(run); at >= 0; at = known.indexOf(run, at + 1)) {
      found.push({ from: places[at] ?? 0, to: places[at + run.length] ?? text.length });
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

/** Whether a run, folded, stands in a text. */
export const has = (text: string, run: string): boolean => folded(text).includes(run);

/** Longest excerpt, in UTF-16 units: about four lines on a phone. */
const LONGEST = 90;
/** What is kept before the first hit where a sentence is too long to be shown whole. */
const BEFORE = 24;

/** A hit in its context. */
export type Excerpt = {
  readonly stretches: readonly Stretch[];
  /** Whether text of the segment stands before and after it. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
};

/**
 * The sentences in which runs stand; neighbouring sentences go together while there is room,
 * and a sentence that is longer than an excerpt is cut around its first hit.
 *
 * @param text - one segment
 * @param runs - the runs asked for, folded, none empty
 * @param most - how many excerpts at most
 * @returns excerpts in the order of the text; none where no run stands in it
 */
export function excerptsOf(text: string, runs: readonly string[], most: number): Excerpt[] {
  const hits = hitsIn(text, runs);
  const excerpts: Excerpt[] = [];
  let shownTo = 0;
  for (const hit of hits) {
    if (excerpts.length === most) break;
    if (hit.to <= shownTo) continue;
    const within = windowAround(text, hit, shownTo);
    shownTo = within.to;
    excerpts.push({
      stretches: markedWithin(text, hits, within),
      cutBefore: within.from > 0,
      cutAfter: within.to < text.length,
    });
  }
  return excerpts;
}

function windowAround(text: string, hit: Span, notBefore: number): Span {
  const ends = sentenceEnds(text);
  const start = Math.max(notBefore, ends.findLast((end) => end <= hit.from) ?? 0);
  const from = hit.to - start <= LONGEST ? start : Math.max(start, hit.from - BEFORE);
  const limit = Math.max(from + LONGEST, hit.to);
  if (text.length <= limit) return { from: whole(text, from), to: text.length };
  const end = ends.findLast((it) => it >= hit.to && it <= limit);
  return { from: whole(text, from), to: whole(text, end ?? limit) };
}

/** Where the sentences of a text end. */
function sentenceEnds(text: string): number[] {
  let at = 0;
  return sentencesOf(text).map((sentence) => (at += sentence.length));
}

/** Steps back where a place lies between the halves of a character. */
function whole(text: string, at: number): number {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  const splits = before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
  return splits ? at - 1 : at;
}

/** Where in a piece an excerpt stands. */
export type Context = {
  readonly field: Field;
  /** Number of the segment in its field, 1-based: of the body, the number of the block. */
  readonly segment: number;
  readonly excerpt: Excerpt;
  /** Where the excerpt is of the segment as it was printed: the words that the text has otherwise. */
  readonly printed: readonly Printed[] | null;
};

/** Words as they were printed, and as the text has them. */
export type Printed = { readonly read: string; readonly as: string };

/**
 * Chooses what to show of a piece: first excerpts that together have every run, then others.
 *
 * @param entry - a piece that was found
 * @param runs - the runs asked for, folded, none empty
 * @param most - how many excerpts at most
 * @returns the excerpts in the order of the page
 */
export function contextsOf(entry: Entry, runs: readonly string[], most: number): Context[] {
  const printed = printedContexts(entry, runs, most);
  const all = fields.flatMap((field) => [
    // The headline is the title of the result.
    ...(field === 'headline' ? [] : textContexts(field, entry.texts[field], runs, most)),
    ...printed.filter((context) => context.field === field),
  ]);
  const headline = entry.texts.headline;
  const missing = new Set(runs.filter((run) => !headline.some((text) => has(text, run))));
  const chosen = new Set<Context>();
  for (const context of all) {
    if (chosen.size === most) break;
    const here = runsShown(context.excerpt, [...missing]);
    if (here.length > 0) chosen.add(context);
    for (const run of here) missing.delete(run);
  }
  for (const context of all) {
    if (chosen.size === most) break;
    chosen.add(context);
  }
  return all.filter((context) => chosen.has(context));
}

function textContexts(
  field: Field,
  texts: readonly string[],
  runs: readonly string[],
  most: number,
): Context[] {
  return texts.flatMap((text, index) =>
    excerptsOf(text, runs, most).map((excerpt) => ({
      field,
      segment: index + 1,
      excerpt,
      printed: null,
    })),
  );
}

/** What the text has in another form: runs that stand in a segment only as it was printed. */
function printedContexts(entry: Entry, runs: readonly string[], most: number): Context[] {
  return printedReadings(entry).flatMap(({ field, segment, text, spots }) => {
    const own = segment > 0 ? (entry.texts[field][segment - 1] ?? '') : '';
    const here = runs.filter((run) => has(text, run) && !has(own, run));
    const hits = hitsIn(text, here);
    const printed = spots
      .filter(({ from, to }) => hits.some((hit) => hit.from < to && hit.to > from))
      .map(({ from, to, as }) => ({ read: text.slice(from, to), as }));
    return excerptsOf(text, here, most).map((excerpt) => ({ field, segment, excerpt, printed }));
  });
}

function runsShown({ stretches }: Excerpt, runs: readonly string[]): string[] {
  const text = stretches.map((stretch) => stretch.text).join('');
  return runs.filter((run) => has(text, run));
}
