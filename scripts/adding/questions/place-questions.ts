import type { AskedPage } from './asked-page.ts';
import { lookAlikes } from './like-names.ts';
import { listingQuestions, unseenQuestions } from './listing-questions.ts';
import type { Question } from './question.ts';
import {
  concludedQuestions,
  needsParent,
  roadQuestions,
  unlistedQuestions,
  variantQuestions,
  whereQuestion,
} from './where-questions.ts';

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
