import type { Rule } from '../rule.ts';

/** Where paragraphs are set in, what is not set in is no new paragraph. */
export const indents: Rule = {
  id: 'indents',
  example: '　　本报北京1月31日电…',
  source: 'paragraphs are set in by two characters; titles are not',
  vote(view) {
    if (!view.page.indents) return [];
    return view.block.indented
      ? [
          [['headline', 'kicker', 'deck', 'series', 'section'], -2],
          ['crosshead', -0.5],
          [['paragraph', 'opening'], 0.5],
        ]
      : [
          [['headline', 'kicker', 'deck', 'series', 'section', 'crosshead'], 0.5],
          [['paragraph', 'opening'], -0.7],
        ];
  },
};
