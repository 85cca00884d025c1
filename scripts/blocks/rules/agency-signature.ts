import type { Rule } from '../rule.ts';

/** The agency as signature under a retold item. */
export const agencySignature: Rule = {
  id: 'agency-signature',
  example: '(据新华社郑州9月9日电)',
  source: 'papers that shorten an agency item name it at the end, in brackets, with 据',
  vote(view) {
    return /^\(\s*(?:据|本报综合|综合|来源|载|摘自|原载|转自)[^。]{1,30}\)$/u.test(view.text)
      ? [
          ['signature', 17],
          ['paragraph', -3],
          ['crosshead', -4],
          ['headline', -4],
        ]
      : [];
  },
};
