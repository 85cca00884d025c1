import type { Rule } from '../rule.ts';
import type { View } from '../view.ts';

/** A question, or words of somebody in quotes: so speak crossheads and the writer himself. */
const spoken = /^(?:[^。;]{2,24}[?？]|“[^“”]{4,22}”)$/u;

/** Text under a spoken line that nobody signs goes on with the piece above. */
export const crossheadAlone: Rule = {
  id: 'crosshead-alone',
  example:
    '…30多万元。 / “国际社会不能坐视不管” / 当前,… and …补齐短板。 / 问题来了:钱从哪里来? / 县里…',
  source:
    'features are parted by words of those they speak of, or by a question; a headline of that form has a byline or a marker under it',
  vote(view) {
    const { previous, next } = view;
    if (previous === null || next === null || !spoken.test(view.text.trim())) return [];
    const above = previous.width <= 16 ? (previous.previous ?? previous) : previous;
    if (!(isProse(previous) || (isLabel(previous) && isProse(above))) || signs(next)) return [];
    // Two such lines: 怎么办? / “国际社会不能坐视不管” / text.
    const text = next.width < 30 && !next.text.endsWith('。') ? next.next : next;
    if (text === null || signs(text) || (text !== next && !isProse(text))) return [];
    return [
      [['headline', 'kicker', 'deck', 'series'], -3],
      ['crosshead', 0.5],
    ];
  },
};

/** The text above has not been signed off. */
function isProse(view: View): boolean {
  return view.byline === null && view.trailing === null && view.endsSentence && view.width > 8;
}

/** 引来人才 / 问题来了:钱从哪里来?: the question comes right under a crosshead. */
function isLabel(view: View): boolean {
  return view.byline === null && !view.endsSentence && view.width <= 16;
}

function signs(view: View): boolean {
  return view.byline !== null || view.opening !== null || view.next?.byline?.credit === true;
}
