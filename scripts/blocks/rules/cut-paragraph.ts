import { displayParts } from '../part.ts';
import type { Rule, Vote } from '../rule.ts';
import { startsMidway } from '../shape.ts';
import type { View } from '../view.ts';

/** A paragraph that the column cut in mid-sentence goes on in the next block. */
export const cutParagraph: Rule = {
  id: 'cut-paragraph',
  example: '该区通过电话、微信、网络视频等方 | 式,与已落地项目投资方保持密切沟通',
  source: 'columns are cut by length, not by sense',
  vote(view) {
    const votes: Vote[] = [];
    // 管子接到灶台边 / 说起接管…: a phrase without any mark is a title though words meet.
    const phrase =
      view.width <= 16 &&
      !view.fillsUp &&
      !/[,。;:、“”]/u.test(view.text) &&
      view.previous?.endsSentence !== false;
    // 从无到有 | ,从小到大: no line begins with a comma; what stands before it is its first half.
    if (view.goesOn >= 6) votes.push(['paragraph', 4], [displayParts, -4]);
    else if (view.goesOn > 2)
      votes.push(['paragraph', phrase ? 0.5 : 2.5], [displayParts, phrase ? 0 : -1]);
    if (goesOnFurther(view)) votes.push(['paragraph', 4], [displayParts, -4]);
    // On a page that the OCR took from columns cuts are common.
    if (view.goesOn > 2 && view.page.column !== null && !phrase) votes.push(['paragraph', 1.5]);
    if (beginsSentence(view)) votes.push(['paragraph', 4], [displayParts, -3]);
    const before = view.previous;
    if (before !== null && before.goesOn > 2 && !view.endsSentence && view.width < 46) {
      votes.push(['paragraph', 1]);
    }
    if (before !== null && before.goesOn > 2) votes.push(['paragraph', 1.5], ['opening', -2]);
    return votes;
  },
};

/** 从无到有 | 图为管护员… | 受访者供图 | ,从小到大…: the half below begins with a comma. */
function goesOnFurther(view: View): boolean {
  if (view.endsSentence || view.byline !== null || view.goesOn > 2) return false;
  // What stands between is over: an unfinished line there would be the first half itself.
  let below = view.next;
  for (let step = 0; step < 4 && below !== null; step++, below = below.next) {
    if (startsMidway(below.text)) return true;
    if (below.byline?.credit !== true && !below.endsSentence) return false;
  }
  return false;
}

const firstWords =
  /^\s*(?:当前|目前|近年来|近年|近日|日前|如今|过去|今年\d{0,2}月?|去年|据(?:介绍|了解|悉|统计)|数据显示|同时|此外|其中|下一步|(?!.*[:”])\p{Script=Han}{1,9}(?:说|表示|认为|介绍|指出|强调|提出)),\S/u;

/** 近年来,当地立足 | 资源禀赋,做好…: so begin sentences of news, and no titles. */
function beginsSentence(view: View): boolean {
  const { next } = view;
  if (view.endsSentence || view.width > 45 || next === null) return false;
  if (next.opening !== null || next.byline !== null || next.width < 12) return false;
  return firstWords.test(view.text) && view.previous?.endsSentence !== false;
}
