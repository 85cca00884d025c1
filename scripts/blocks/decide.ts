import { isHeaded } from './archive-head.ts';
import { bestReading, type Behind } from './best-reading.ts';
import type { Block } from './block.ts';
import { parts, type Part } from './part.ts';
import type { Ruling } from './ruling.ts';
import type { View } from './view.ts';
import { votesFor, weigh, type Votes } from './weigh.ts';

/** What a block was decided to be, and how clearly. */
export type Decision = {
  readonly block: Block;
  readonly view: View;
  readonly part: Part;
  /** The block stands in a box inside or beside another piece. */
  readonly boxed: boolean;
  /** It begins a piece. */
  readonly starts: boolean;
  /** It goes on with the piece that a box interrupted. */
  readonly resumes: boolean;
  /** How much worse the page would read with the other parts; empty where nothing else was tried. */
  readonly behind: Behind;
};

/**
 * Decides what every block of a page is. Page furniture is set aside first: it stands anywhere
 * and says nothing about what is around it.
 *
 * @param rulings - the editor's word, by index of the view
 */
export function decide(views: readonly View[], rulings: ReadonlyMap<number, Ruling>): Decision[] {
  const weighed = views.map((view, index) => {
    const ruling = rulings.get(index) ?? (isHeaded(view) ? begins : undefined);
    return { view, ruling, votes: weigh(view, ruling?.parts ?? []) };
  });
  const readings = bestReading(weighed.filter((it) => !isFurniture(it.votes)));
  let at = 0;
  return weighed.map(({ view, votes }) => {
    const reading = isFurniture(votes) ? undefined : readings[at++];
    if (reading === undefined) return furniture(view);
    const { state, starts, resumes, behind } = reading;
    return {
      block: view.block,
      view,
      part: state.part,
      boxed: state.boxed,
      starts,
      resumes,
      behind,
    };
  });
}

/** What a text archive has put the page's number and column over begins a piece. */
const begins: Ruling = { parts: null, starts: true };

/** Furniture decides by itself: more speaks for it than for any other part. */
function isFurniture(votes: Votes): boolean {
  const noise = votesFor(votes, 'noise');
  return noise > 0 && parts.every((part) => votesFor(votes, part) <= noise);
}

function furniture(view: View): Decision {
  return {
    block: view.block,
    view,
    part: 'noise',
    boxed: false,
    starts: false,
    resumes: false,
    behind: [],
  };
}
