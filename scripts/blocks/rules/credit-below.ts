import type { Rule } from '../rule.ts';

/** What a photographer's credit stands under is a caption. */
export const creditBelow: Rule = {
  id: 'credit-below',
  example: '…图为1月6日,执法人员深入辖区商超检查。 / (邢文皓 摄)',
  source: 'the credit follows its caption on a line of its own',
  vote(view) {
    const { next } = view;
    if (next?.byline?.credit !== true || view.byline !== null) return [];
    return [
      [['caption', 'photo'], 4],
      ['paragraph', -0.5],
      [['crosshead', 'closing'], -2],
    ];
  },
};
