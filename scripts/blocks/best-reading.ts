import { beginsWith, endsWith, follows, type State, states } from './grammar.ts';
import { type Part, parts } from './part.ts';
import type { View } from './view.ts';
import type { Votes } from './weigh.ts';

/** An editor's word on a block: the part it plays, or that a piece starts here; null: none. */
export type Override = { readonly parts: readonly Part[] | null; readonly starts: boolean | null };

/** Whether the step from one state to the next begins a piece. */
function startsPiece(from: State | undefined, to: State | undefined): boolean {
  if (to === undefined) return false;
  if (from === undefined) return true;
  if (to.part === 'box') return true;
  const order: readonly Part[] = ['series', 'section', 'kicker', 'headline', 'deck'];
  if (to.boxed) return false;
  const inTitle = order.includes(from.part) && !from.boxed;
  if (order.includes(to.part)) return !inTitle;
  if (to.part === 'photo') return !inTitle && from.part !== 'photo';
  if (to.part === 'item') return !inTitle;
  if (to.part === 'opening') {
    // After an introduction it is the same piece; after anything signed it is the next.
    const introduced = from.signed === 'no' && !from.boxed && from.part !== 'photo';
    return !inTitle && from.part !== 'byline' && !introduced;
  }
  if (to.part === 'paragraph')
    return from.signed === 'closed' || from.boxed || from.part === 'photo';
  return false;
}

/**
 * The steps that the grammar allows from or to each state, one behind the other: those of state
 * `n` run from `starts[n]` up to `starts[n + 1]`.
 */
type Ways = {
  readonly starts: Uint16Array;
  /** The state at the other end of each step. */
  readonly others: Uint8Array;
  readonly costs: Float64Array;
  /** 1 where what the step leads to is the first of its piece. */
  readonly firsts: Uint8Array;
};

/** The grammar does not change: what may come before each state is looked up. */
const waysIn = waysOf((own, other) => [other, own]);

/** What may come after each state. */
const waysOut = waysOf((own, other) => [own, other]);

function waysOf(order: (own: State, other: State) => readonly [from: State, to: State]): Ways {
  const starts = [0];
  const steps: { readonly other: number; readonly cost: number; readonly first: number }[] = [];
  for (const own of states) {
    states.forEach((state, other) => {
      const [from, to] = order(own, state);
      const cost = follows(from, to);
      if (cost !== Number.NEGATIVE_INFINITY)
        steps.push({ other, cost, first: isFirst(from, to) ? 1 : 0 });
    });
    starts.push(steps.length);
  }
  return {
    starts: Uint16Array.from(starts),
    others: Uint8Array.from(steps, (step) => step.other),
    costs: Float64Array.from(steps, (step) => step.cost),
    firsts: Uint8Array.from(steps, (step) => step.first),
  };
}

/** A label over a piece begins it, but what stands below the label is the first of its own. */
function isFirst(from: State, to: State): boolean {
  const isLabel = (state: State): boolean => state.part === 'series' || state.part === 'section';
  return startsPiece(from, to) || (isLabel(from) && !isLabel(to));
}

/** How a block is read within the best reading of its page. */
type Reading = {
  state: State;
  starts: boolean;
  resumes: boolean;
  behind: Behind;
};

/** How much worse the page would read with each of {@link parts}; Infinity where it cannot. */
export type Behind = readonly number[];

const first = Float64Array.from(states, beginsWith);
const last = Float64Array.from(states, endsWith);
const partIndex = new Map(parts.map((part, index) => [part, index]));
const partOfState = Uint8Array.from(states, (state) => partIndex.get(state.part) ?? 0);
const never = Number.NEGATIVE_INFINITY;

/** A number for every state of every block, the states of one block behind those of another. */
type Scores = Float64Array;
const width = states.length;

/** A block that takes part in the reading: all but page furniture. */
type InPlay = {
  readonly view: View;
  readonly votes: Votes;
  readonly override: Override | undefined;
  /** What the model says of each part; see {@link modelEvidence}. */
  readonly evidence: Float64Array;
};

/**
 * Of all readings of a page the one for which rules and grammar together speak most (Viterbi's
 * algorithm over the states of the grammar; time grows with the number of blocks), and for
 * each block how much worse the page would read with every other part there.
 */
export function bestReading(blocks: readonly InPlay[]): Reading[] {
  const own = scoreStates(blocks);
  const origins = new Int16Array(own.length).fill(-1);
  const forward = scoreForward(own, blocks, origins);
  return trace(forward, scoreBackward(own, blocks), origins);
}

/** How well each state fits each block by itself. */
function scoreStates(blocks: readonly InPlay[]): Scores {
  const scores = new Float64Array(blocks.length * width);
  blocks.forEach(({ view, votes }, at) => {
    const row = at * width;
    for (let state = 0; state < width; state++) {
      scores[row + state] = votes[partOfState[state] ?? 0] ?? 0;
    }
    for (const [index, state] of namingStates) {
      scores[row + index] = (scores[row + index] ?? 0) + namesFit(state, view);
    }
  });
  return scores;
}

/**
 * For each state the best sum with which it is reached, itself included.
 * @param origins - filled in: the state before it
 */
function scoreForward(own: Scores, blocks: readonly InPlay[], origins: Int16Array): Scores {
  const { starts, others, costs, firsts } = waysIn;
  const sums = new Float64Array(own.length);
  for (let to = 0; to < Math.min(width, own.length); to++) {
    sums[to] = (first[to] ?? 0) + (own[to] ?? 0) + said(blocks[0], to, 1);
  }
  for (let at = 1; at < blocks.length; at++) {
    const override = blocks[at]?.override ?? null;
    const block = blocks[at];
    const row = at * width;
    const before = row - width;
    for (let to = 0; to < width; to++) {
      const end = starts[to + 1] ?? 0;
      let best = never;
      let origin = -1;
      for (let step = starts[to] ?? 0; step < end; step++) {
        const from = others[step] ?? 0;
        let total = (sums[before + from] ?? 0) + (costs[step] ?? 0);
        total += said(block, to, firsts[step] ?? 0);
        if (override !== null) total += overrideCost(override, from, to);
        if (total > best) {
          best = total;
          origin = from;
        }
      }
      sums[row + to] = best + (own[row + to] ?? 0);
      origins[row + to] = origin;
    }
  }
  return sums;
}

/** For each state the best sum of what comes after it. */
function scoreBackward(own: Scores, blocks: readonly InPlay[]): Scores {
  const { starts, others, costs, firsts } = waysOut;
  const sums = new Float64Array(own.length);
  if (blocks.length > 0) sums.set(last, own.length - width);
  for (let at = blocks.length - 2; at >= 0; at--) {
    const below = blocks[at + 1];
    const override = below?.override ?? null;
    const row = at * width;
    const after = row + width;
    for (let from = 0; from < width; from++) {
      const end = starts[from + 1] ?? 0;
      let best = never;
      for (let step = starts[from] ?? 0; step < end; step++) {
        const to = others[step] ?? 0;
        let total = (costs[step] ?? 0) + said(below, to, firsts[step] ?? 0);
        if (override !== null) total += overrideCost(override, from, to);
        total = total + (own[after + to] ?? 0) + (sums[after + to] ?? 0);
        if (total > best) best = total;
      }
      sums[row + from] = best;
    }
  }
  return sums;
}

/** What the model says of a block being in a state, within its piece (0) or as its first (1). */
function said(block: InPlay | undefined, state: number, first: number): number {
  return block?.evidence[2 * (partOfState[state] ?? 0) + first] ?? 0;
}

/** The editor's word that a piece starts, or does not, outweighs every step against it. */
function overrideCost(override: Override, from: number, to: number): number {
  if (override.starts === null) return 0;
  return startsPiece(states[from], states[to]) === override.starts ? 0 : -500;
}

/** The states that {@link namesFit} has something to say about. */
const namingStates = [...states.entries()].filter(
  ([, { part, signed }]) => part === 'opening' || (part === 'credit' && signed === 'closed'),
);

/** What the words say about the state rather than the part. */
function namesFit(state: State, view: View): number {
  // 本栏图片由本报记者… 摄 speaks of photographs elsewhere in the piece and signs nothing.
  if (state.part === 'credit' && state.signed === 'closed' && /^本[版栏组]/u.test(view.text))
    return -6;
  // 本报讯(记者 甲) names its reporter, a bare 本报讯 does not.
  if (state.part !== 'opening' || view.opening === null || view.opening.people.length === 0)
    return 0;
  return state.signed === 'named' ? 3 : -3;
}

/** Follows the best reading back from the last block to the first. */
function trace(forward: Scores, backward: Scores, origins: Int16Array): Reading[] {
  const readings: Reading[] = [];
  let index = -1;
  for (let row = forward.length - width; row >= 0; row -= width) {
    if (index === -1) index = indexOfMost(forward, backward, row);
    const state = states[index];
    if (state === undefined) throw new Error('the grammar has no reading of this page');
    const origin = origins[row + index] ?? -1;
    const from = states[origin];
    const starts = startsPiece(from, state);
    readings.push({
      state,
      starts,
      resumes: from?.boxed === true && !state.boxed && !starts,
      behind: behind(forward, backward, row, state.part),
    });
    index = origin;
  }
  return readings.reverse();
}

function indexOfMost(forward: Scores, backward: Scores, row: number): number {
  let most = 0;
  let best = never;
  for (let state = 0; state < width; state++) {
    const sum = (forward[row + state] ?? 0) + (backward[row + state] ?? 0);
    if (sum > best) [most, best] = [state, sum];
  }
  return most;
}

function behind(forward: Scores, backward: Scores, row: number, won: Part): Behind {
  const best = new Array<number>(parts.length).fill(never);
  for (let state = 0; state < width; state++) {
    const part = partOfState[state] ?? 0;
    const sum = (forward[row + state] ?? 0) + (backward[row + state] ?? 0);
    if (sum > (best[part] ?? 0)) best[part] = sum;
  }
  const top = best[partIndex.get(won) ?? 0] ?? 0;
  for (let part = 0; part < best.length; part++) best[part] = top - (best[part] ?? 0);
  return best;
}
