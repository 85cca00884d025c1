import type { Rule } from '../rule.ts';

/** A line of one character over and over says nothing, and nobody prints that as a title. */
export const unreadableLine: Rule = {
  id: 'unreadable-line',
  example: '某某某某某某某',
  source:
    'what somebody masked or the OCR could not read is running text: titles are large and legible',
  vote(view) {
    const { text } = view;
    // Most lines are settled by their first characters.
    const settled = text.charCodeAt(0) !== text.charCodeAt(2);
    if (settled || view.width < 3 || text.endsWith(':')) return [];
    if (!/^([\p{Script=Han}□×*■?])(?:\1|\s|[,。、;])*$/u.test(text)) return [];
    return [
      [['series', 'section', 'kicker', 'headline', 'deck', 'byline', 'signature'], -5],
      ['paragraph', 2],
      ['crosshead', 0.5],
    ];
  },
};
