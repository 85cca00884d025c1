import type { Order } from './question.ts';

/** A piece that was found, and what speaks for it. */
export type Finding = {
  /** Its number; the newest piece is 0. */
  readonly piece: number;
  /** For each run the weightiest part that has it, from 0 for the headline; summed up. */
  readonly level: number;
};

/**
 * The order of results, as README.md of this folder explains it: the weightier part first, then
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
  const byAge = (a: Finding, b: Finding): number => a.piece - b.piece;
  const compare: Record<Order, (a: Finding, b: Finding) => number> = {
    relevance: (a, b) => a.level - b.level || nameOf(a) - nameOf(b) || byAge(a, b),
    newest: byAge,
    oldest: (a, b) => byAge(b, a),
  };
  return [...findings].sort(compare[order]);
}

/** Findings by piece, in the order of pieces. */
export type Findings = ReadonlyMap<number, Finding>;

/** The pieces that several runs have found, each run with its findings. */
export function inAll(found: readonly Findings[]): Finding[] {
  const [first, ...others] = [...found].sort((a, b) => a.size - b.size);
  if (!first) return [];
  const common: Finding[] = [];
  for (const finding of first.values()) {
    const rest = others.map((it) => it.get(finding.piece));
    if (rest.includes(undefined)) continue;
    const level = rest.reduce((sum, it) => sum + (it?.level ?? 0), finding.level);
    common.push({ piece: finding.piece, level });
  }
  return common;
}
