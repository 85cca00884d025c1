import { sentencesOf } from '../../body/sentence.ts';
import { hitsIn, markedWithin, type Span, type Stretch } from './marks.ts';

/** Longest excerpt, in UTF-16 units: about four lines on a phone. */
const LONGEST = 90;
/** What is kept before the first hit where a sentence is too long to be shown whole. */
const BEFORE = 24;

/** A hit in its context. */
export type Excerpt = {
  readonly stretches: readonly Stretch[];
  /** Whether text of the segment stands before and after it. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
};

/**
 * The sentences in which runs stand; neighbouring sentences go together while there is room,
 * and a sentence that is longer than an excerpt is cut around its first hit.
 *
 * @param text - one segment
 * @param runs - the runs asked for, none empty
 * @param most - how many excerpts at most
 * @returns excerpts in the order of the text; none where no run stands in it
 */
export function excerptsOf(text: string, runs: readonly string[], most: number): Excerpt[] {
  const hits = hitsIn(text, runs);
  const excerpts: Excerpt[] = [];
  let shownTo = 0;
  for (const hit of hits) {
    if (excerpts.length === most) break;
    if (hit.to <= shownTo) continue;
    const within = windowAround(text, hit, shownTo);
    shownTo = within.to;
    excerpts.push({
      stretches: markedWithin(text, hits, within),
      cutBefore: within.from > 0,
      cutAfter: within.to < text.length,
    });
  }
  return excerpts;
}

function windowAround(text: string, hit: Span, notBefore: number): Span {
  const ends = sentenceEnds(text);
  const start = Math.max(notBefore, ends.findLast((end) => end <= hit.from) ?? 0);
  const from = hit.to - start <= LONGEST ? start : Math.max(start, hit.from - BEFORE);
  const limit = Math.max(from + LONGEST, hit.to);
  if (text.length <= limit) return { from: whole(text, from), to: text.length };
  const end = ends.findLast((it) => it >= hit.to && it <= limit);
  return { from: whole(text, from), to: whole(text, end ?? limit) };
}

/** Where the sentences of a text end. */
function sentenceEnds(text: string): number[] {
  let at = 0;
  return sentencesOf(text).map((sentence) => (at += sentence.length));
}

/** Steps back where a place lies between the halves of a character. */
function whole(text: string, at: number): number {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  const splits = before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
  return splits ? at - 1 : at;
}
