import type { RuleId } from '../diagnostics.ts';

/** Something odd in a text. Offsets are 0-based, `to` not included. */
export type Finding = {
  readonly rule: RuleId;
  readonly from: number;
  readonly to: number;
  /** What may have been printed there; null where only a look at the paper can tell. */
  readonly as: string | null;
  /** The reason, for the editor's record: one sentence in the record's language. */
  readonly why: string;
};

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** A word of a text; offsets as in the text, `to` not included. */
type Word = { readonly from: number; readonly to: number; readonly text: string };

/** Some characters of a text as the dictionary cuts them; each word is looked up when asked for. */
type Words = { readonly segments: Intl.Segments; readonly start: number };

/** Characters of context on either side that settle how a place falls into words. */
const reach = 6;

/**
 * The words from `from` to `to` and a little around. Dictionaries are slow: ask for suspicious
 * places only, never for whole pages.
 */
export function wordsAround(text: string, from: number, to: number): Words {
  return wordsWith(text, from, to, text.slice(from, to));
}

/** The same, had something else been printed from `from` to `to`. */
export function wordsWith(text: string, from: number, to: number, instead: string): Words {
  const start = Math.max(0, from - reach);
  const words = text.slice(start, from) + instead + text.slice(to, to + reach);
  return { segments: segmenter.segment(words), start };
}

/** The word that holds the character at `at`. */
export function wordHolding({ segments, start }: Words, at: number): Word | null {
  const held = at < start ? undefined : segments.containing(at - start);
  if (held === undefined) return null;
  const from = start + held.index;
  return { from, to: from + held.segment.length, text: held.segment };
}
