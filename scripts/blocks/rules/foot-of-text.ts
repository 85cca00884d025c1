import { displayParts } from '../part.ts';
import type { Rule } from '../rule.ts';
import type { View } from '../view.ts';

const source =
  /^(?:以上)?(?:数据|资料|图表|图片|信息)来源\s*:[^。]{2,40}$|^\(?(?:制图|绘图|图表|漫画)\s*:\s*[^。()]{2,20}\)?$/u;
const remark =
  /^\((?!作者|执笔|记者|本报|新华社)[^()]{0,40}(?:化名|有删节|有改动|标题为编者所加|标题有改动|未完待续|整理而成|不代表本报观点)\)$/u;

/** …诚挚问候。 / (贺信全文另发): a line in brackets under a sentence that names nobody. */
function isAside(view: View): boolean {
  return (
    view.byline === null &&
    view.width <= 24 &&
    view.previous?.endsSentence === true &&
    /^\((?![一二三四五六七八九十]{1,3}\)|\d+\))[^()]{3,24}\)$/u.test(view.text.trim()) &&
    !remark.test(view.text.trim()) &&
    !/^\((?:作者|执笔|记者|本报|新华社|据|上接|下转|紧接)/u.test(view.text.trim())
  );
}

/** What the editors add under a text: where its figures are from, whose names were changed. */
export const footOfText: Rule = {
  id: 'foot-of-text',
  example: '数据来源:国家能源局 / (应受访者要求,文中部分人物为化名)',
  source: 'the dailies close a feature with the source of its figures or a remark in brackets',
  vote(view) {
    if (view.width > 46 || view.previous === null) return [];
    const text = view.text.trim();
    if (isAside(view))
      return [
        ['paragraph', 5],
        [displayParts, -4],
      ];
    return source.test(text) || remark.test(text)
      ? [
          ['paragraph', 12],
          [displayParts, -6],
          [['byline', 'signature', 'credit'], -12],
        ]
      : [];
  },
};
