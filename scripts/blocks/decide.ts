import type { Block } from './block.ts';
import { beginsWith, endsWith, follows, states, type State } from './grammar.ts';
import type { Part } from './part.ts';
import { blockRules } from './rules.ts';
import type { View } from './view.ts';

/** A rule's say in what a block is. */
export type Reason = { readonly rule: string; readonly part: Part; readonly weight: number };

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
  /** How much better the page reads so than with the next best part here. */
  readonly margin: number;
  /** The other parts, best first, with how much worse the page would read. */
  readonly runnersUp: readonly { readonly part: Part; readonly behind: number }[];
  /** The rules that spoke for or against the part, strongest first. */
  readonly reasons: readonly Reason[];
};

/** An editor's word on a block: the part it plays, or that a piece starts here. */
export type Ruling = { readonly parts: readonly Part[] | null; readonly starts: boolean | null };

/**
 * Decides what every block of a page is: of all readings of the page it takes the one for
 * which rules and grammar together speak most (Viterbi's algorithm over the states of the
 * grammar; time grows with the number of blocks). Page furniture is set aside first.
 *
 * @param rulings - the editor's word, by index of the view
 */
export function decide(views: readonly View[], rulings: ReadonlyMap<number, Ruling>): Decision[] {
  const votes = views.map((view, index) => weigh(view, rulings.get(index)));
  const inPlay = views
    .map((_, index) => index)
    .filter((index) => !isNoise(votes[index] ?? emptyVotes));
  const readings = readPage(
    inPlay.flatMap((index) => {
      const view = views[index];
      const own = votes[index];
      return view === undefined || own === undefined
        ? []
        : [{ view, votes: own, ruling: rulings.get(index) }];
    }),
  );
  const read = new Map(inPlay.map((index, at) => [index, readings[at]]));
  return views.map((view, index) => {
    const own = votes[index] ?? emptyVotes;
    const reading = read.get(index);
    if (reading === undefined) {
      return {
        block: view.block,
        view,
        part: 'noise',
        boxed: false,
        starts: false,
        resumes: false,
        margin: own.totals.get('noise') ?? 0,
        runnersUp: [],
        reasons: own.reasons.filter((it) => it.part === 'noise'),
      };
    }
    return {
      block: view.block,
      view,
      part: reading.state.part,
      boxed: reading.state.boxed,
      starts: reading.starts,
      resumes: reading.resumes,
      margin: reading.runnersUp[0]?.behind ?? Number.POSITIVE_INFINITY,
      runnersUp: reading.runnersUp,
      reasons: own.reasons
        .filter((it) => it.part === reading.state.part)
        .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
    };
  });
}

type Votes = { readonly totals: ReadonlyMap<Part, number>; readonly reasons: readonly Reason[] };
const emptyVotes: Votes = { totals: new Map(), reasons: [] };

function weigh(view: View, ruling: Ruling | undefined): Votes {
  const totals = new Map<Part, number>();
  const reasons: Reason[] = [];
  const add = (rule: string, part: Part, weight: number): void => {
    totals.set(part, (totals.get(part) ?? 0) + weight);
    reasons.push({ rule, part, weight });
  };
  for (const rule of blockRules) {
    for (const [voted, weight] of rule.vote(view)) {
      for (const part of typeof voted === 'string' ? [voted] : voted) add(rule.id, part, weight);
    }
  }
  for (const part of ruling?.parts ?? []) add('editor', part, 1000);
  return { totals, reasons };
}

function isNoise(votes: Votes): boolean {
  const noise = votes.totals.get('noise') ?? 0;
  if (noise <= 0) return false;
  for (const [part, total] of votes.totals) if (part !== 'noise' && total > noise) return false;
  return true;
}

type Reading = {
  state: State;
  starts: boolean;
  resumes: boolean;
  runnersUp: { part: Part; behind: number }[];
};

/** The grammar does not change: its costs are looked up, not worked out, for every block. */
const table = states.map((from) => states.map((to) => follows(from, to)));
const first = states.map(beginsWith);
const last = states.map(endsWith);

type InPlay = { readonly view: View; readonly votes: Votes; readonly ruling: Ruling | undefined };

function readPage(blocks: readonly InPlay[]): Reading[] {
  const scores = blocks.map(({ view, votes }) =>
    states.map((state) => (votes.totals.get(state.part) ?? 0) + namesFit(state, view)),
  );
  const forward: number[][] = [];
  const came: number[][] = [];
  scores.forEach((own, at) => {
    const before = forward[at - 1];
    const ruling = blocks[at]?.ruling;
    const sums: number[] = [];
    const origins: number[] = [];
    states.forEach((_, to) => {
      let best = before === undefined ? score(first, to) : Number.NEGATIVE_INFINITY;
      let origin = -1;
      before?.forEach((sum, from) => {
        const total = sum + step(from, to, ruling);
        if (total > best) [best, origin] = [total, from];
      });
      sums.push(best + score(own, to));
      origins.push(origin);
    });
    forward.push(sums);
    came.push(origins);
  });
  const backward = scoreBackward(scores, blocks);
  return trace(forward, backward, came, blocks);
}

function score(row: readonly number[] | undefined, index: number): number {
  return row?.[index] ?? Number.NEGATIVE_INFINITY;
}

/** The editor's word that a piece starts, or does not, weighs as the transition it forbids. */
function step(from: number, to: number, ruling: Ruling | undefined): number {
  const cost = score(table[from], to);
  if (ruling?.starts === undefined || ruling.starts === null) return cost;
  return startsPiece(states[from], states[to]) === ruling.starts ? cost : cost - 500;
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

function scoreBackward(
  scores: readonly (readonly number[])[],
  blocks: readonly { ruling: Ruling | undefined }[],
): number[][] {
  const backward: number[][] = [];
  for (let at = scores.length - 1; at >= 0; at--) {
    const after = backward[at + 1];
    const own = scores[at + 1];
    const ruling = blocks[at + 1]?.ruling;
    backward[at] = states.map((_, from) => {
      if (after === undefined) return score(last, from);
      let best = Number.NEGATIVE_INFINITY;
      states.forEach((__, to) => {
        const total = step(from, to, ruling) + score(own, to) + score(after, to);
        if (total > best) best = total;
      });
      return best;
    });
  }
  return backward;
}

function trace(
  forward: readonly (readonly number[])[],
  backward: readonly (readonly number[])[],
  came: readonly (readonly number[])[],
  blocks: readonly unknown[],
): Reading[] {
  const readings: Reading[] = [];
  let index = -1;
  for (let at = blocks.length - 1; at >= 0; at--) {
    const sums = states.map((_, state) => score(forward[at], state) + score(backward[at], state));
    if (index === -1) index = sums.indexOf(Math.max(...sums));
    const state = states[index];
    if (state === undefined) throw new Error('the grammar has no reading of this page');
    const origin = came[at]?.[index] ?? -1;
    const from = states[origin];
    readings.push({
      state,
      starts: startsPiece(from, state),
      resumes: from?.boxed === true && !state.boxed && !startsPiece(from, state),
      runnersUp: runnersUp(sums, state.part),
    });
    index = origin;
  }
  return readings.reverse();
}

function runnersUp(sums: readonly number[], won: Part): { part: Part; behind: number }[] {
  const best = new Map<Part, number>();
  states.forEach((state, index) => {
    const sum = score(sums, index);
    if (sum > (best.get(state.part) ?? Number.NEGATIVE_INFINITY)) best.set(state.part, sum);
  });
  const top = best.get(won) ?? 0;
  return [...best]
    .filter(([part, sum]) => part !== won && Number.isFinite(sum))
    .map(([part, sum]) => ({ part, behind: top - sum }))
    .toSorted((a, b) => a.behind - b.behind);
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
  if (to.part === 'paragraph') return from.signed === 'closed' || from.boxed || from.part === 'photo';
  return false;
}
