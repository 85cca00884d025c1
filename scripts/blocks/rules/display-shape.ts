import type { Rule, Vote } from '../rule.ts';
import type { View } from '../view.ts';

/** Display lines by their length: a crosshead is a phrase, a headline up to two lines. */
export const displayShape: Rule = {
  id: 'display-shape',
  example: '党建引领各项事务',
  source: 'crossheads (小标题) keep within half a column line, headlines (主题) run longer',
  vote(view) {
    if (view.endsSentence && !/[!?…][”"』]?$/u.test(view.text)) return [];
    const votes: Vote[] = [];
    // 得劲!亮堂! over another title line.
    if (view.width <= 16 && /[!?]$/u.test(view.text) && !/^[“"]/u.test(view.text))
      votes.push(
        isAsked(view) ? [['headline', 'kicker', 'deck', 'series'], -2] : ['paragraph', -2],
      );
    if (view.width <= 3) votes.push([['headline', 'kicker', 'deck'], view.width <= 2 ? -5 : -2]);
    if (view.width > 22) votes.push(['crosshead', -1], ['section', -6], ['box', -2]);
    if (view.width > 26) votes.push(['kicker', -0.7]);
    if (view.width > 14) votes.push(['section', -3]);
    if (view.text.includes(',')) votes.push(['section', -2]);
    return votes;
  },
};

/** 怎么办? between two sentences of running text: the writer asks. */
function isAsked(view: View): boolean {
  const { previous, next } = view;
  return (
    view.width <= 12 &&
    !/[\s:]/u.test(view.text) &&
    previous !== null &&
    // Under a crosshead, too: 钱从哪里来 / 怎么办?
    (previous.endsSentence || previous.previous?.endsSentence === true) &&
    next !== null &&
    next.endsSentence &&
    next.width > 16 &&
    next.opening === null
  );
}
