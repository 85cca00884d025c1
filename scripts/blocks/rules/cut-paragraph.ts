import { displayParts } from '../part.ts';
import type { Rule, Vote } from '../rule.ts';

/** A paragraph that the column cut in mid-sentence goes on in the next block. */
export const cutParagraph: Rule = {
  id: 'cut-paragraph',
  example: '该区通过电话、微信、网络视频等方 | 式,与已落地项目投资方保持密切沟通',
  source: 'columns are cut by length, not by sense',
  vote(view) {
    const votes: Vote[] = [];
    // 管子接到灶台边 / 说起接管…: a phrase without any mark is a title though words meet.
    const phrase =
      view.width <= 16 && !/[,。;:、“”]/u.test(view.text) && view.previous?.endsSentence !== false;
    if (view.goesOn > 2)
      votes.push(['paragraph', phrase ? 0.5 : 2.5], [displayParts, phrase ? 0 : -1]);
    const before = view.previous;
    if (before !== null && before.goesOn > 2 && !view.endsSentence && view.width < 46) {
      votes.push(['paragraph', 1]);
    }
    if (before !== null && before.goesOn > 2) votes.push(['paragraph', 1.5], ['opening', -2]);
    return votes;
  },
};
