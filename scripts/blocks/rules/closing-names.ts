import type { Rule, Vote } from '../rule.ts';

const unsigned: readonly Vote[] = [['closing', -10]];

/** Names in brackets after the last sentence sign the piece or credit the photograph. */
export const closingNames: Rule = {
  id: 'closing-names',
  example: '…让老人感受到了温暖。(李优良)',
  source: 'contributors of county and district pages sign at the end of the last line',
  vote(view) {
    if (view.trailing === null || view.byline !== null) return unsigned;
    if (view.trailing.credit) {
      return [
        [['caption', 'photo'], 6],
        [['paragraph', 'closing'], -3],
      ];
    }
    return [['closing', 5.5]];
  },
};
