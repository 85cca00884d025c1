import type { Order } from './question.ts';

/** A piece that was found, and what speaks for it. */
export type Finding = {
  /** Its number; the newest piece has the highest. */
  readonly piece: number;
  /** For each run the weightiest part that has it, from 0 for the headline; summed up. */
  readonly level: number;
};

/**
 * The order of results, as src/search/README.md explains it: the weightier part first, then
 * the very place before a longer name that contains it, then the newer piece.
 *
 * @param named - the pieces that speak of a place of exactly the name asked for
 */
export function ranked(
  findings: readonly Finding[],
  order: Order,
  named: ReadonlySet<number>,
): Finding[] {
  const nameOf = ({ piece }: Finding): number => (named.has(piece) ? 0 : 1);
  const byAge = (a: Finding, b: Finding): number => b.piece - a.piece;
  const compare: Record<Order, (a: Finding, b: Finding) => number> = {
    relevance: (a, b) => a.level - b.level || nameOf(a) - nameOf(b) || byAge(a, b),
    newest: byAge,
    oldest: (a, b) => byAge(b, a),
  };
  return [...findings].sort(compare[order]);
}

/**
 * @param found - what each run has found, each in the order of pieces
 * @returns the pieces that all of them have found, in that order
 */
export function inAll(found: readonly (readonly Finding[])[]): readonly Finding[] {
  const [first = [], ...others] = found;
  if (others.length === 0) return first;
  const levels = others.map((it) => new Map(it.map(({ piece, level }) => [piece, level])));
  return first.flatMap(({ piece, level }) => {
    let sum: number | undefined = level;
    for (const other of levels) {
      const own = other.get(piece);
      sum = sum === undefined || own === undefined ? undefined : sum + own;
    }
    return sum === undefined ? [] : { piece, level: sum };
  });
}
