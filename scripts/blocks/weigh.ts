import { parts, type Part } from './part.ts';
import { blockRules } from './rules.ts';
import type { View } from './view.ts';

/** A rule's say in what a block is. */
export type Reason = { readonly rule: string; readonly part: Part; readonly weight: number };

const indexOfPart: Readonly<Record<string, number>> = Object.fromEntries(
  parts.map((part, index) => [part, index]),
);

/** The sums of all votes for each part, in the order of {@link parts}. */
export type Votes = Float64Array;

/** All evidence about a block by itself. The editor's word outweighs every rule. */
export function weigh(view: View, ruled: readonly Part[]): Votes {
  const sums = new Float64Array(parts.length);
  for (const rule of blockRules) {
    for (const vote of rule.vote(view)) {
      const voted = vote[0];
      if (typeof voted === 'string') add(sums, voted, vote[1]);
      else for (const part of voted) add(sums, part, vote[1]);
    }
  }
  for (const part of ruled) add(sums, part, 1000);
  return sums;
}

function add(sums: Votes, part: Part, weight: number): void {
  const index = indexOfPart[part] ?? 0;
  sums[index] = (sums[index] ?? 0) + weight;
}

/** The sum of the votes for one part. */
export function votesFor(votes: Votes, part: Part): number {
  return votes[indexOfPart[part] ?? 0] ?? 0;
}

/** The rules that spoke for or against a part, the strongest first: for explanations. */
export function reasonsFor(view: View, part: Part): Reason[] {
  return blockRules
    .flatMap((rule) =>
      rule
        .vote(view)
        .filter(([voted]) => (typeof voted === 'string' ? voted === part : voted.includes(part)))
        .map(([, weight]) => ({ rule: rule.id, part, weight })),
    )
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
