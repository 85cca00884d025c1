import type { Rule, Vote } from '../rule.ts';
import type { View } from '../view.ts';

/** The line under the headline, set off by a dash or giving figures. */
export const deckForm: Rule = {
  id: 'deck-form',
  example: '——看北关区如何提升基层治理水平',
  source: 'the deck (副题) opens with ——; without one it gives figures or says how',
  vote(view) {
    if (/^\s*[—―–-]{1,3}(?=[^—―–\-\d\s])/u.test(view.text) && view.width < 46) {
      return [
        ['deck', 7],
        [['headline', 'kicker', 'crosshead', 'series', 'section'], -4],
        ['paragraph', -2],
      ];
    }
    const votes: Vote[] = [];
    if (isBracketedUnderTitle(view)) votes.push(['deck', 3], [['headline', 'kicker'], -4]);
    // 较上年同期增长1.3%; 上半年签约上报引资项目5个,总投资11.98亿元
    if (
      /[\d一二三四五六七八九十百千万亿](?:%|个|项|元|人|万|亿|家|公里|名|份|吨|倍|次)/u.test(
        view.text,
      )
    ) {
      votes.push(['deck', 0.8], ['kicker', -0.6]);
    }
    return votes;
  },
};

/** 网约车新规落地三个月,效果如何 / (经济聚焦): the column in brackets under its title. */
function isBracketedUnderTitle({ text, byline, previous }: View): boolean {
  return (
    byline === null &&
    /^\s*\([^()\d]{2,10}\)\s*$/u.test(text) &&
    previous !== null &&
    previous.width >= 4 &&
    previous.width <= 34 &&
    (!previous.endsSentence || /[!?…][”"』]?$/u.test(previous.text)) &&
    previous.byline === null
  );
}
