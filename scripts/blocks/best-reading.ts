import { beginsWith, endsWith, follows, states, type State } from './grammar.ts';
import { parts, type Part } from './part.ts';
import type { Ruling } from './ruling.ts';
import type { View } from './view.ts';
import type { Votes } from './weigh.ts';

/** How a block is read within the best reading of its page. */
export type Reading = {
  state: State;
  starts: boolean;
  resumes: boolean;
  runnersUp: { part: Part; behind: number }[];
};

/** The grammar does not change: what may come before and after each state is looked up. */
const ways = states.map((_, to) => waysInto(to));
const waysOut = states.map((_, from) => waysFrom(from));
const first = Float64Array.from(states, beginsWith);
const last = Float64Array.from(states, endsWith);
const partIndex = new Map(parts.map((part, index) => [part, index]));
const partOfState = states.map((state) => partIndex.get(state.part) ?? 0);

/** The states before or after a state and what each step costs, side by side. */
type Ways = { readonly states: Int16Array; readonly costs: Float64Array };

function waysInto(to: number): Ways {
  return waysOf((state, own) => follows(state, own), to);
}

function waysFrom(from: number): Ways {
  return waysOf((state, own) => follows(own, state), from);
}

function waysOf(cost: (state: State, own: State) => number, index: number): Ways {
  const own = states[index];
  const open = states
    .map((state, at) => ({
      state: at,
      cost: own === undefined ? Number.NEGATIVE_INFINITY : cost(state, own),
    }))
    .filter((way) => way.cost !== Number.NEGATIVE_INFINITY);
  return {
    states: Int16Array.from(open, (way) => way.state),
    costs: Float64Array.from(open, (way) => way.cost),
  };
}

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
    const before = forward[at - 1];
    const sums = new Float64Array(states.length);
    const origins = new Int16Array(states.length).fill(-1);
    const ruling = blocks[at]?.ruling;
    ways.forEach((way, to) => {
      let best = before === undefined ? (first[to] ?? 0) : Number.NEGATIVE_INFINITY;
      if (before !== undefined) {
        for (let step = 0; step < way.states.length; step++) {
          const state = way.states[step] ?? 0;
          let total = (before[state] ?? 0) + (way.costs[step] ?? 0);
          if (ruling !== undefined) total += ruled(ruling, state, to);
          if (total > best) {
            best = total;
            origins[to] = state;
          }
        }
      }
      sums[to] = best + (scores[to] ?? 0);
    });
    forward.push(sums);
    came.push(origins);
  });
  return trace(forward, scoreBackward(own, blocks), came);
}

/** How well each state fits a block by itself. */
function scoreStates({ view, votes }: InPlay): Float64Array {
  const scores = new Float64Array(states.length);
  states.forEach((state, index) => {
    scores[index] = (votes[partOfState[index] ?? 0] ?? 0) + namesFit(state, view);
  });
  return scores;
}

/** The editor's word that a piece starts, or does not, outweighs every step against it. */
function ruled(ruling: Ruling, from: number, to: number): number {
  if (ruling.starts === null) return 0;
  return startsPiece(states[from], states[to]) === ruling.starts ? 0 : -500;
}

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
  const backward: Float64Array[] = [];
  for (let at = own.length - 1; at >= 0; at--) {
    const after = backward[at + 1];
    const scores = own[at + 1];
    const sums = new Float64Array(states.length);
    const ruling = blocks[at + 1]?.ruling;
    waysOut.forEach((way, from) => {
      let best = after === undefined ? (last[from] ?? 0) : Number.NEGATIVE_INFINITY;
      if (after !== undefined && scores !== undefined) {
        for (let step = 0; step < way.states.length; step++) {
          const state = way.states[step] ?? 0;
          let total = way.costs[step] ?? 0;
          if (ruling !== undefined) total += ruled(ruling, from, state);
          total = total + (scores[state] ?? 0) + (after[state] ?? 0);
          if (total > best) best = total;
        }
      }
      sums[from] = best;
    });
    backward[at] = sums;
  }
  return backward;
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
    if (index === -1) index = sums.indexOf(Math.max(...sums));
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

function sumOf(a: Float64Array, b: Float64Array): Float64Array {
  const sums = new Float64Array(a.length);
  for (let at = 0; at < sums.length; at++) sums[at] = (a[at] ?? 0) + (b[at] ?? 0);
  return sums;
}

function runnersUp(sums: Float64Array, won: Part): { part: Part; behind: number }[] {
  const best = new Float64Array(parts.length).fill(Number.NEGATIVE_INFINITY);
  for (let state = 0; state < sums.length; state++) {
    const part = partOfState[state] ?? 0;
    const sum = sums[state] ?? Number.NEGATIVE_INFINITY;
    if (sum > (best[part] ?? 0)) best[part] = sum;
  }
  const top = best[partIndex.get(won) ?? 0] ?? 0;
  return parts
    .map((part, index) => ({ part, behind: top - (best[index] ?? Number.NEGATIVE_INFINITY) }))
    .filter(({ part, behind }) => part !== won && Number.isFinite(behind))
    .sort((a, b) => a.behind - b.behind);
}

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
