import { follows, states, type State } from './grammar.ts';

/**
 * The steps that the grammar allows from or to each state, one behind the other: those of state
 * `n` run from `starts[n]` up to `starts[n + 1]`.
 */
export type Ways = {
  readonly starts: Uint16Array;
  /** The state at the other end of each step. */
  readonly others: Uint8Array;
  readonly costs: Float64Array;
};

/** The grammar does not change: what may come before each state is looked up. */
export const waysIn = waysOf((own, other) => follows(other, own));

/** What may come after each state. */
export const waysOut = waysOf((own, other) => follows(own, other));

function waysOf(cost: (own: State, other: State) => number): Ways {
  const starts = [0];
  const steps: { readonly other: number; readonly cost: number }[] = [];
  for (const own of states) {
    states.forEach((state, other) => {
      const step = cost(own, state);
      if (step !== Number.NEGATIVE_INFINITY) steps.push({ other, cost: step });
    });
    starts.push(steps.length);
  }
  return {
    starts: Uint16Array.from(starts),
    others: Uint8Array.from(steps, (step) => step.other),
    costs: Float64Array.from(steps, (step) => step.cost),
  };
}
