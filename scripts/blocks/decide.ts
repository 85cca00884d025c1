import { type Behind, bestReading, type Override } from './best-reading.ts';
import type { Block } from './form-blocks.ts';
import { evidencePerBlock, modelEvidence } from './model/evidence.ts';
import { readerModel } from './model/reader-model.ts';
import { isHeaded } from './near-title.ts';
import { type Part, parts } from './part.ts';
import type { View } from './view.ts';
import { type Votes, votesFor, weigh } from './weigh.ts';

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
 * @param overrides - the editor's word, by index of the view
 */
export function decide(
  views: readonly View[],
  overrides: ReadonlyMap<number, Override>,
): Decision[] {
  const votes = views.map((view) => weigh(view, []));
  const evidence = modelEvidence(views, votes, readerModel);
  const weighed = views.map((view, index) => {
    const override = overrides.get(index) ?? (isHeaded(view) ? begins : undefined);
    return {
      view,
      override,
      votes: weigh(view, override?.parts ?? []),
      evidence: evidence.subarray(index * evidencePerBlock, (index + 1) * evidencePerBlock),
    };
  });
  const readings = bestReading(weighed.filter((it) => !isFurniture(it.votes)));
  let at = 0;
  return weighed.map(({ view, votes: own }) => {
    const reading = isFurniture(own) ? undefined : readings[at++];
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
const begins: Override = { parts: null, starts: true };

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

/** Another part that a block could play, and how much worse the page would read. */
type RunnerUp = { readonly part: Part; readonly behind: number };

/** The other parts that a block could play, the nearest first. */
export function runnersUp({ part: won, behind }: Decision): RunnerUp[] {
  return parts
    .map((part, index) => ({ part, behind: behind[index] ?? Number.POSITIVE_INFINITY }))
    .filter((it) => it.part !== won && Number.isFinite(it.behind))
    .sort((a, b) => a.behind - b.behind);
}

/**
 * The first of {@link runnersUp} that is of some kind. Asked of every block, and seldom near.
 * @returns null where the page cannot be read with any of the kind
 */
export function nearestRival(
  { part: won, behind }: Decision,
  isRival: (part: Part) => boolean,
): RunnerUp | null {
  let rival: Part | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (let index = 0; index < behind.length; index++) {
    const part = parts[index];
    const distance = behind[index] ?? nearest;
    if (distance >= nearest || part === undefined || part === won || !isRival(part)) continue;
    rival = part;
    nearest = distance;
  }
  return rival === null ? null : { part: rival, behind: nearest };
}
