import type { Part } from './part.ts';
import type { View } from './view.ts';

/** For (above 0) or against (below 0) each of the parts; 1 is a hint, 5 all but settles it. */
export type Vote = readonly [parts: Part | readonly Part[], weight: number];

/** One convention of newspaper pages as evidence. Pure: looks at a view, changes nothing. */
export type Rule = {
  readonly id: string;
  /** A line of newsprint for which the rule was made. */
  readonly example: string;
  /** What the convention is and who keeps it. */
  readonly source: string;
  readonly vote: (view: View) => readonly Vote[];
};
