import { diffArrays } from 'diff';

/** A stretch of two readings: in both, only in the first, only in the second. */
export type Difference = { readonly kind: 'same' | 'gone' | 'come'; readonly text: string };

/** What becomes of words, character by character. */
export function differences(read: string, as: string): Difference[] {
  return diffArrays([...read], [...as]).map(({ added, removed, value }) => ({
    kind: added ? 'come' : removed ? 'gone' : 'same',
    text: value.join(''),
  }));
}

/** A text without line ends and without what is not seen; whoever types has no use for either. */
export const cleaned = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/gu, '');
