import type { Rule } from '../rule.ts';

const from = /^\s*\(?(?:上接|紧接)(?:第?[一二三四五六七八九十A-D\d]{1,3}版|[A-D]\d)/u;

/** What follows 上接第一版 goes on from another page: it begins with running text. */
export const continuedFrom: Rule = {
  id: 'continued-from',
  example: '(上接第一版) / 治沙先要留住水。在三道梁林场…',
  source: 'a piece too long for its page goes on inside, under a line that says from where',
  vote(view) {
    // 让创新的种子破土而出 / (上接第一版)企业是…: the line over it is the title once more.
    if (view.next !== null && from.test(view.next.text) && view.width <= 34 && !view.endsSentence)
      return [
        ['headline', 4],
        [['crosshead', 'paragraph'], -5],
      ];
    // In one line with the text it opens the piece that the title heads.
    if (from.test(view.text) && view.width > 24) return [['paragraph', 2]];
    return view.previous !== null &&
      from.test(view.previous.text) &&
      view.previous.width <= 24 &&
      view.width > 24
      ? [
          ['item', 18],
          ['paragraph', -2],
        ]
      : [];
  },
};
