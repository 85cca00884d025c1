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
  return wordsWith(text, from, to, text.slice(from, to));
}

/** The same, had something else been printed from `from` to `to`. */
export function wordsWith(text: string, from: number, to: number, instead: string): Word[] {
  const start = Math.max(0, from - reach);
  const words = text.slice(start, from) + instead + text.slice(to, to + reach);
  return [...segmenter.segment(words)].map(({ segment, index }) => ({
    from: start + index,
    to: start + index + segment.length,
    text: segment,
  }));
}

/** The word that holds the character at `at`. */
export function wordHolding(words: readonly Word[], at: number): Word | null {
  return words.find((word) => word.from <= at && at < word.to) ?? null;
}
