import type { View } from '../view.ts';
import type { Rule } from '../rule.ts';

const heading = /^(?:今日|本期|本报)?(?:导读|看点|提要|要目|头条|推荐)$/u;
const entry =
  /^\S.{2,40}(?:\s*[(](?:见|详见)?第?\s*[一二三四五六七八九十A-D\d]{1,3}\s*版[)]|\s{2,}[A-D]?\d{1,2}版?)$/u;

/** A list of what stands on other pages. */
export const contentsList: Rule = {
  id: 'contents-list',
  example: '今日导读 / 科技小院里的新农人　　　(第四版)',
  source: 'front pages list the headlines of the pages inside (导读)',
  vote(view) {
    const text = view.text.trim();
    if (isEntry(text) && !view.innerSentence) return [['noise', 14]];
    return heading.test(text) && nextIsEntry(view) ? [['noise', 14]] : [];
  },
};

function nextIsEntry(view: View): boolean {
  return view.next !== null && isEntry(view.next.text.trim());
}

function isEntry(text: string): boolean {
  // Most lines are settled by their last character.
  return /[)版\d]$/u.test(text.slice(-1)) && entry.test(text);
}
