import type { Rule } from '../rule.ts';

/** What follows 上接第一版 goes on from another page: it begins with running text. */
export const continuedFrom: Rule = {
  id: 'continued-from',
  example: '(上接第一版) / 治沙先要留住水。在三道梁林场…',
  source: 'a piece too long for its page goes on inside, under a line that says from where',
  vote(view) {
    return view.previous !== null &&
      /^\(?(?:上接|紧接)/u.test(view.previous.text) &&
      view.width > 24
      ? [
          ['item', 18],
          ['paragraph', -2],
        ]
      : [];
  },
};
