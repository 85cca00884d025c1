import type { Entry, Field } from '../record.ts';
import { type Excerpt, excerptsOf } from './excerpts.ts';
import { hitsIn } from './marks.ts';

/** Where in a piece an excerpt stands. */
export type Context = {
  readonly field: Field;
  /** Number of the segment in its field, 1-based: of the body, the number of the block. */
  readonly segment: number;
  readonly excerpt: Excerpt;
};

/** In the order in which they are shown; the headline is the title of the result. */
const shownFields = ['kicker', 'deck', 'byline', 'body', 'caption'] as const;

/**
 * Chooses what to show of a piece: first excerpts that together have every run, then others.
 *
 * @param entry - a piece that was found
 * @param runs - the runs asked for, none empty
 * @param most - how many excerpts at most
 * @returns the excerpts in the order of the page
 */
export function contextsOf(entry: Entry, runs: readonly string[], most: number): Context[] {
  const all = shownFields.flatMap((field) =>
    entry.texts[field].flatMap((text, index) =>
      excerptsOf(text, runs, most).map((excerpt) => ({
        field,
        segment: index + 1,
        excerpt,
      })),
    ),
  );
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

function runsShown({ stretches }: Excerpt, runs: readonly string[]): string[] {
  const text = stretches.map((stretch) => stretch.text).join('');
  return runs.filter((run) => hitsIn(text, [run]).length > 0);
}
