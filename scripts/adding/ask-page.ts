import { isBlank } from '../source/page.ts';
import type { AskedPage } from './asked-page.ts';
import { doubtQuestions } from './doubt-questions.ts';
import { listingQuestions, unseenQuestions } from './listing-questions.ts';
import { paperQuestions } from './paper-questions.ts';
import { pieceQuestions } from './piece-questions.ts';
import type { Question } from './question.ts';
import { venueQuestions } from './venue-questions.ts';
import {
  concludedQuestions,
  lookAlikes,
  needsParent,
  roadQuestions,
  unlistedQuestions,
  variantQuestions,
  whereQuestion,
} from './where-questions.ts';
import { lineQuestions, wordingQuestions } from './wording-questions.ts';

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

/** What the names of places on a page leave open, wide ones first. */
export function placeQuestions(asked: AskedPage): Question[] {
  const misread = listingQuestions(asked);
  const taken = new Set(misread.flatMap((it) => it.names));
  const places = asked.page.places.filter((it) => !taken.has(it.name));
  const alike = lookAlikes(places, asked);
  const single = places.filter((it) => !alike.names.has(it.name) && needsParent(it, asked));
  const rest = places.filter((it) => !alike.names.has(it.name) && !single.includes(it));
  return [
    ...misread.map((it) => it.question),
    ...alike.questions,
    ...single.map((it) => whereQuestion(it, asked)),
    ...concludedQuestions(rest, asked),
    ...unlistedQuestions(rest, asked),
    ...roadQuestions(rest, asked),
    ...variantQuestions(rest, asked),
    ...unseenQuestions(asked),
  ];
}
