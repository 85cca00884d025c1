import { type Part, parts } from './part.ts';
import {
  agencySignature,
  bylineLine,
  closingNames,
  footOfText,
  noticeSignature,
} from './rules/bylines.ts';
import { captionWords, creditBelow, headedPhotograph, numberedCaptions } from './rules/captions.ts';
import { boxTitle, crossheadAlone, crossheadForm } from './rules/crossheads.ts';
import { contentsList, furnitureLine } from './rules/furniture.ts';
import {
  columnOverTitle,
  labelApart,
  labelInCut,
  sectionLabel,
  seriesBanner,
} from './rules/labels.ts';
import { leadIn, markedOpening, newsLead } from './rules/openings.ts';
import { verseAndRows } from './rules/rows.ts';
import {
  continuedFrom,
  cutParagraph,
  dialogue,
  indents,
  proseShape,
  unreadableLine,
  wrapTraces,
} from './rules/text.ts';
import {
  columnLabel,
  deckForm,
  displayShape,
  gapAround,
  kickerForm,
  titlePair,
} from './rules/titles.ts';
import type { Rule, View } from './view.ts';

/**
 * All evidence about a single block. Votes add up, so the order says nothing about strength;
 * it runs from what a line looks like to what stands around it, which is how one reads them
 * in an explanation.
 */
export const blockRules: readonly Rule[] = [
  proseShape,
  displayShape,
  unreadableLine,
  cutParagraph,
  wrapTraces,
  markedOpening,
  leadIn,
  bylineLine,
  agencySignature,
  noticeSignature,
  footOfText,
  closingNames,
  captionWords,
  numberedCaptions,
  creditBelow,
  headedPhotograph,
  labelInCut,
  labelApart,
  kickerForm,
  deckForm,
  titlePair,
  columnLabel,
  newsLead,
  dialogue,
  sectionLabel,
  columnOverTitle,
  seriesBanner,
  crossheadForm,
  crossheadAlone,
  boxTitle,
  verseAndRows,
  continuedFrom,
  gapAround,
  indents,
  furnitureLine,
  contentsList,
];

/** A rule's say in what a block is. */
type Reason = { readonly rule: string; readonly part: Part; readonly weight: number };

const indexOfPart: Readonly<Record<string, number>> = Object.fromEntries(
  parts.map((part, index) => [part, index]),
);

/** The sums of all votes for each part, in the order of {@link parts}. */
export type Votes = Float64Array;

/** All evidence about a block by itself. The editor's word outweighs every rule. */
export function weigh(view: View, forced: readonly Part[]): Votes {
  const sums = new Float64Array(parts.length);
  for (const rule of blockRules) {
    for (const vote of rule.vote(view)) {
      const voted = vote[0];
      if (typeof voted === 'string') add(sums, voted, vote[1]);
      else for (const part of voted) add(sums, part, vote[1]);
    }
  }
  for (const part of forced) add(sums, part, 1000);
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
