import type { Division } from './division.ts';

/** A listed division that a name may be meant for, and what speaks for it. */
export type NearMiss = {
  readonly division: Division;
  /** For people: “耀”与“辉”一字之差. */
  readonly why: string;
  /** One character differs: the page's form may be a misreading. Else the kind has changed. */
  readonly isMisreading: boolean;
};

/** What the editor is asked about a name that the list does not settle. */
export type Question =
  | { readonly rule: 'place-near-miss'; readonly candidates: readonly NearMiss[] }
  /** Several listed places bear the name. */
  | { readonly rule: 'place-ambiguous'; readonly candidates: readonly Division[] }
  /** The list has the name, but not where the page puts it. */
  | { readonly rule: 'place-elsewhere'; readonly candidates: readonly Division[] };

/** What the list says of a place. */
export type Resolution =
  | { readonly division: Division; readonly why: string; readonly question: null }
  | { readonly division: null; readonly why: null; readonly question: Question | null };

export const attested: Resolution = { division: null, why: null, question: null };

export function asking(question: Question): Resolution {
  return { division: null, why: null, question };
}
