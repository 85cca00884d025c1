import { beginsWith, endsWith, states, type State } from './grammar.ts';
import { parts, type Part } from './part.ts';
import type { Ruling } from './ruling.ts';
import { startsPiece } from './starts-piece.ts';
import type { View } from './view.ts';
import { waysIn, waysOut } from './ways.ts';
import type { Votes } from './weigh.ts';

/** How a block is read within the best reading of its page. */
export type Reading = {
  state: State;
  starts: boolean;
  resumes: boolean;
  runnersUp: { part: Part; behind: number }[];
};

const first = Float64Array.from(states, beginsWith);
const last = Float64Array.from(states, endsWith);
const partIndex = new Map(parts.map((part, index) => [part, index]));
const partOfState = Uint8Array.from(states, (state) => partIndex.get(state.part) ?? 0);
const never = Number.NEGATIVE_INFINITY;

/** A block that takes part in the reading: all but page furniture. */
export type InPlay = {
  readonly view: View;
  readonly votes: Votes;
  readonly ruling: Ruling | undefined;
};

/**
 * Of all readings of a page the one for which rules and grammar together speak most (Viterbi's
 * algorithm over the states of the grammar; time grows with the number of blocks), and for
 * each block how much worse the page would read with every other part there.
 */
export function bestReading(blocks: readonly InPlay[]): Reading[] {
  const own = blocks.map(scoreStates);
  const forward: Float64Array[] = [];
  const came: Int16Array[] = [];
  own.forEach((scores, at) => {
    const origins = new Int16Array(states.length).fill(-1);
    const before = forward[at - 1];
    const sums =
      before === undefined
        ? Float64Array.from(first)
        : stepForward(before, origins, blocks[at]?.ruling ?? null);
    for (let to = 0; to < sums.length; to++) sums[to] = (sums[to] ?? 0) + (scores[to] ?? 0);
    forward.push(sums);
    came.push(origins);
  });
  return trace(forward, scoreBackward(own, blocks), came);
}

/** For each state the best sum with which it is reached, and the state before it. */
function stepForward(
  before: Float64Array,
  origins: Int16Array,
  ruling: Ruling | null,
): Float64Array {
  const { starts, others, costs } = waysIn;
  const sums = new Float64Array(before.length);
  for (let to = 0; to < sums.length; to++) {
    const end = starts[to + 1] ?? 0;
    let best = never;
    let origin = -1;
    for (let step = starts[to] ?? 0; step < end; step++) {
      const from = others[step] ?? 0;
      let total = (before[from] ?? 0) + (costs[step] ?? 0);
      if (ruling !== null) total += ruled(ruling, from, to);
      if (total > best) {
        best = total;
        origin = from;
      }
    }
    sums[to] = best;
    origins[to] = origin;
  }
  return sums;
}

/** How well each state fits a block by itself. */
function scoreStates({ view, votes }: InPlay): Float64Array {
  const scores = new Float64Array(states.length);
  for (let state = 0; state < scores.length; state++) {
    scores[state] = votes[partOfState[state] ?? 0] ?? 0;
  }
  for (const [index, state] of namingStates) {
    scores[index] = (scores[index] ?? 0) + namesFit(state, view);
  }
  return scores;
}

/** The editor's word that a piece starts, or does not, outweighs every step against it. */
function ruled(ruling: Ruling, from: number, to: number): number {
  if (ruling.starts === null) return 0;
  return startsPiece(states[from], states[to]) === ruling.starts ? 0 : -500;
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

function scoreBackward(own: readonly Float64Array[], blocks: readonly InPlay[]): Float64Array[] {
  const backward = new Array<Float64Array>(own.length);
  let after: Float64Array = last;
  for (let at = own.length - 1; at >= 0; at--) {
    const scores = own[at + 1];
    if (scores !== undefined) after = stepBack(scores, after, blocks[at + 1]?.ruling ?? null);
    backward[at] = after;
  }
  return backward;
}

/** For each state the best sum of what comes after it. */
function stepBack(scores: Float64Array, after: Float64Array, ruling: Ruling | null): Float64Array {
  const { starts, others, costs } = waysOut;
  const sums = new Float64Array(after.length);
  for (let from = 0; from < sums.length; from++) {
    const end = starts[from + 1] ?? 0;
    let best = never;
    for (let step = starts[from] ?? 0; step < end; step++) {
      const to = others[step] ?? 0;
      let total = costs[step] ?? 0;
      if (ruling !== null) total += ruled(ruling, from, to);
      total = total + (scores[to] ?? 0) + (after[to] ?? 0);
      if (total > best) best = total;
    }
    sums[from] = best;
  }
  return sums;
}

function trace(
  forward: readonly Float64Array[],
  backward: readonly Float64Array[],
  came: readonly Int16Array[],
): Reading[] {
  const readings: Reading[] = [];
  let index = -1;
  for (let at = forward.length - 1; at >= 0; at--) {
    const sums = sumOf(forward[at] ?? first, backward[at] ?? last);
    if (index === -1) index = indexOfMost(sums);
    const state = states[index];
    if (state === undefined) throw new Error('the grammar has no reading of this page');
    const origin = came[at]?.[index] ?? -1;
    const from = states[origin];
    const starts = startsPiece(from, state);
    readings.push({
      state,
      starts,
      resumes: from?.boxed === true && !state.boxed && !starts,
      runnersUp: runnersUp(sums, state.part),
    });
    index = origin;
  }
  return readings.reverse();
}

function indexOfMost(sums: Float64Array): number {
  let most = 0;
  for (let at = 1; at < sums.length; at++) if ((sums[at] ?? 0) > (sums[most] ?? 0)) most = at;
  return most;
}

function sumOf(a: Float64Array, b: Float64Array): Float64Array {
  const sums = new Float64Array(a.length);
  for (let at = 0; at < sums.length; at++) sums[at] = (a[at] ?? 0) + (b[at] ?? 0);
  return sums;
}

function runnersUp(sums: Float64Array, won: Part): { part: Part; behind: number }[] {
  const best = new Float64Array(parts.length).fill(never);
  for (let state = 0; state < sums.length; state++) {
    const part = partOfState[state] ?? 0;
    const sum = sums[state] ?? never;
    if (sum > (best[part] ?? 0)) best[part] = sum;
  }
  const top = best[partIndex.get(won) ?? 0] ?? 0;
  const others: { part: Part; behind: number }[] = [];
  parts.forEach((part, index) => {
    const behind = top - (best[index] ?? never);
    if (part !== won && Number.isFinite(behind)) others.push({ part, behind });
  });
  return others.sort((a, b) => a.behind - b.behind);
}
