import type { Rule, Vote } from '../rule.ts';

const unmarked: readonly Vote[] = [['opening', -12]];

/** 本报讯 and agency datelines open a news item. */
export const markedOpening: Rule = {
  id: 'marked-opening',
  example: '本报讯(记者 张璐)为了让广大党员深刻认识到…',
  source: '讯头 and 电头: the first words of a news item, never inside one',
  vote(view) {
    if (view.opening === null) return unmarked;
    return [
      ['opening', 7],
      [['paragraph', 'closing'], -4],
      [['caption', 'photo'], -3],
      [['series', 'section', 'kicker', 'headline', 'deck', 'crosshead', 'box'], -6],
    ];
  },
};
