const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** A word of a text; offsets as in the text, `to` not included. */
export type Word = { readonly from: number; readonly to: number; readonly text: string };

/** Characters of context on either side that settle how a place falls into words. */
const reach = 6;

/**
 * The words from `from` to `to` and a little around. Dictionaries are slow: ask for suspicious
 * places only, never for whole pages.
 */
export function wordsAround(text: string, from: number, to: number): Word[] {
  const start = Math.max(0, from - reach);
  return [...segmenter.segment(text.slice(start, to + reach))].map(({ segment, index }) => ({
    from: start + index,
    to: start + index + segment.length,
    text: segment,
  }));
}

/** The word that holds the character at `at`. */
export function wordHolding(words: readonly Word[], at: number): Word | null {
  return words.find((word) => word.from <= at && at < word.to) ?? null;
}
