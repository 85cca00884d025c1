import type { Rule } from '../rule.ts';
import type { View } from '../view.ts';

/** When it happened, or where it was learnt: the first words of the first paragraph. */
const lead =
  /^\s*(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:至\d{1,2}日|[上下]午|晚)?[,]|近日[,]|日前[,]|记者(?:\d{1,2}日)?从[^。]{2,30}获悉)/u;

/** What stands over a news lead is a headline. */
export const newsLead: Rule = {
  id: 'news-lead',
  example: '集通铁路电气化改造 开展动态检测 / 2月10日,集通铁路电气化改造工程…',
  source:
    'the lead (导语) of a news item says when; text under a crosshead has been told that already',
  vote(view) {
    const { next } = view;
    if (next === null || next.width < 24 || next.opening !== null) return [];
    if (view.width < 6 || view.width > 34 || view.endsSentence || !lead.test(next.text)) return [];
    return isBodyBefore(view)
      ? [
          ['headline', 1],
          ['crosshead', -1.5],
        ]
      : [];
  },
};

/** A sentence is over before it: this line begins something. */
function isBodyBefore(view: View): boolean {
  return view.previous === null || view.previous.endsSentence || view.previous.byline !== null;
}
