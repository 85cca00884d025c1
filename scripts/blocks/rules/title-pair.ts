import type { Rule, Vote } from '../rule.ts';
import type { View } from '../view.ts';

/** A place or body at the head of a line: the one who acts. */
const actor =
  /^(?:[“"]?(?:(?![给向在为把被让将对与和到的了])\p{Script=Han}){1,10}?(?:区|县|市|镇|乡|街道|社区|村|局|委|路|街|巷|中心|小区|医院|学校|公司|集团|站|协会|残联)(?!\p{Script=Han}{0,1}$))/u;

/** Of two lines over a text, which is the headline: the one that says who does what. */
export const titlePair: Rule = {
  id: 'title-pair',
  example: '周密部署 抓好宣传 家校联动 / 区教体局筑牢防溺水安全防线',
  source:
    'kicker (虚题, a slogan) over headline (实题, the fact); headline (虚题) over deck (实题)',
  vote(view) {
    const votes: Vote[] = [];
    if (isDisplay(view) && view.next !== null && isDisplay(view.next)) {
      // The first of two lines: a slogan over a fact is a kicker.
      if (!actor.test(view.text) && actor.test(view.next.text))
        votes.push(['kicker', 1], ['headline', -0.5]);
      if (actor.test(view.text) && !actor.test(view.next.text)) votes.push(['headline', 0.5]);
      if (/[!?]$/u.test(view.text)) votes.push(['headline', 1.5], ['kicker', -1]);
    }
    if (isDisplay(view) && view.previous !== null && isDisplay(view.previous)) {
      if (actor.test(view.text) && !actor.test(view.previous.text)) votes.push(['headline', 0.5]);
      if (actor.test(view.previous.text) && !actor.test(view.text)) votes.push(['deck', 0.5]);
      // 党建“小支点” / 撬动振兴“大格局” / …的实践与思考: two short lines as wide as each other are one headline.
      const next = view.next;
      if (
        next !== null &&
        isDisplay(next) &&
        view.width <= 11 &&
        Math.abs(view.width - view.previous.width) <= 2
      ) {
        votes.push(['headline', 1.2]);
      }
    }
    return votes;
  },
};

function isDisplay(view: View): boolean {
  return (
    view.width < 34 && !view.text.endsWith('。') && view.byline === null && view.opening === null
  );
}
