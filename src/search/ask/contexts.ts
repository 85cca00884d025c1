import type { Field } from '../fields.ts';
import type { Entry } from '../record.ts';
import { type Excerpt, excerptsOf } from './excerpts.ts';
import { printedReadings } from '../readings/printed-readings.ts';
import { hitsIn } from './marks.ts';

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

/** In the order in which they are shown. */
const shownFields = ['kicker', 'headline', 'deck', 'byline', 'body', 'caption'] as const;

/**
 * Chooses what to show of a piece: first excerpts that together have every run, then others.
 *
 * @param entry - a piece that was found
 * @param runs - the runs asked for, none empty
 * @param most - how many excerpts at most
 * @returns the excerpts in the order of the page
 */
export function contextsOf(entry: Entry, runs: readonly string[], most: number): Context[] {
  const printed = printedContexts(entry, runs, most);
  const all = shownFields.flatMap((field) => [
    // The headline is the title of the result.
    ...(field === 'headline' ? [] : textContexts(field, entry.texts[field], runs, most)),
    ...printed.filter((context) => context.field === field),
  ]);
  const headline = entry.texts.headline;
  const missing = new Set(runs.filter((run) => !headline.some((text) => text.includes(run))));
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
    const here = runs.filter((run) => text.includes(run) && !own.includes(run));
    const hits = hitsIn(text, here);
    const printed = spots
      .filter(({ from, to }) => hits.some((hit) => hit.from < to && hit.to > from))
      .map(({ from, to, as }) => ({ read: text.slice(from, to), as }));
    return excerptsOf(text, here, most).map((excerpt) => ({ field, segment, excerpt, printed }));
  });
}

function runsShown({ stretches }: Excerpt, runs: readonly string[]): string[] {
  const text = stretches.map((stretch) => stretch.text).join('');
  return runs.filter((run) => hitsIn(text, [run]).length > 0);
}
