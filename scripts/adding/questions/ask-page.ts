import { isBlank } from '../../source/page.ts';
import type { AskedPage } from './asked-page.ts';
import { doubtQuestions } from './doubt-questions.ts';
import { lineQuestions } from './line-questions.ts';
import { paperQuestions } from './paper-questions.ts';
import { pieceQuestions } from './piece-questions.ts';
import { placeQuestions } from './place-questions.ts';
import type { Question } from './question.ts';
import { venueQuestions } from './venue-questions.ts';
import { wordingQuestions } from './wording-questions.ts';

/** What an editor is asked about a page, and how many questions had no room. */
export type Asking = {
  /** The weightiest first; of equal weight in the order of the page. */
  readonly questions: readonly Question[];
  readonly left: number;
};

/** Questions a line with text; a page of 60 lines has at most 39. */
const perLine = 0.65;
/** A page of few long lines is not asked less than this, and none more. */
const fewest = 12;
const most = 80;

/** @param lines - with text */
export function mostQuestions(lines: number): number {
  return Math.min(most, Math.max(fewest, Math.floor(lines * perLine)));
}

/** All that a page leaves open, as far as an editor has time for it. */
export function askPage(asked: AskedPage): Asking {
  const all = [
    ...paperQuestions(asked),
    ...doubtQuestions(asked),
    ...lineQuestions(asked),
    ...pieceQuestions(asked),
    ...wordingQuestions(asked),
    ...placeQuestions(asked),
    ...venueQuestions(asked),
  ].toSorted((a, b) => b.weight - a.weight || (a.line ?? 0) - (b.line ?? 0));
  const room = mostQuestions(asked.source.lines.filter((it) => !isBlank(it)).length);
  return { questions: all.slice(0, room), left: Math.max(0, all.length - room) };
}
