import type { Rule } from '../rule.ts';
import type { View } from '../view.ts';

/** Captions numbered through a set of photographs. */
export const numberedCaptions: Rule = {
  id: 'numbered-captions',
  example: '②孩子们在稻田里追逐嬉戏。 / ③村民用辣椒和玉米拼出“丰”字。',
  source:
    'a set of photographs (组图) numbers its pictures, and each caption opens with the number',
  vote(view) {
    return isNumbered(view) && (isNumbered(view.previous) || isNumbered(view.next))
      ? [
          ['caption', 8.5],
          ['photo', 7],
          ['paragraph', -1],
          ['crosshead', -4],
        ]
      : [];
  },
};

function isNumbered(view: View | null): boolean {
  return (
    view !== null &&
    view.width <= 90 &&
    /^\s*(?:图)?[①-⑳]/u.test(view.text) &&
    (view.endsSentence || view.trailing !== null)
  );
}
