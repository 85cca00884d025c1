import type { Rule } from '../rule.ts';
import type { View } from '../view.ts';
import { isAuthorUnderTitle, isOver } from '../author-under-title.ts';

/** Who, where, or that somebody said so: what a kicker of so few characters tells. */
const actor =
  /(?:[省市区县镇乡村局委办部厅院署军校社会司]|街道|中心|公司|反映|投诉|来电|建议|质疑|呼吁|提醒|发布|决定|宣布|要求|表示|认为|指出|通报)$/u;

/** 以高质量党建 / 引领保障高校高质量发展: the first line of a headline, which goes on. */
const leadsOn = /^[以把让用在为向从给与对将当要请]/u;

/** A name of few characters over a title is the column that the piece stands in. */
export const columnOverTitle: Rule = {
  id: 'column-over-title',
  example: '金台随感 / “火候”之道 / 周  云',
  source:
    'the dailies head a running column (专栏) with its name, two to six characters, over the headline of each piece',
  vote(view) {
    if (!isName(view) || !isTitleOver(view.next) || isHalf(view)) return [];
    if (!isOver(view.previous)) return [];
    return [
      ['section', 6],
      [['kicker', 'headline'], -1.5],
      [['crosshead', 'paragraph'], -3],
    ];
  },
};

/** 十年磨一剑 / 北斗耀苍穹: two lines as wide as each other are the halves of one headline. */
function isHalf({ width, next }: View): boolean {
  return next !== null && Math.abs(width - next.width) <= 1;
}

/** 前三季度 / 规模以上工业企业利润增长百分之四十四点七: when it was, said over the fact. */
const when =
  /^(?:[前上下本今去明近未来第头首年一二三四五六七八九十个两半]*(?:季度|半年|月份?|年|天|周|旬)(?:[以之]?来|起|内|间|底|末|初|全年|上半年|下半年)?|\p{Script=Han}{2,4}(?:期间|前后|之际|以来)|即日起|截至目前)$/u;

function isName(view: View): boolean {
  return (
    !when.test(view.text.trim()) &&
    view.width >= 2 &&
    view.width <= 6 &&
    /^\p{Script=Han}+$/u.test(view.text.trim()) &&
    view.byline === null &&
    !actor.test(view.text) &&
    !leadsOn.test(view.text)
  );
}

/** A headline, and under it what stands under no half sentence: author, deck or marker. */
function isTitleOver(view: View | null): boolean {
  if (view === null || view.endsSentence || view.byline !== null || view.opening !== null)
    return false;
  if (view.width < 4 || view.width > 30 || /^(?:[—―]|题\s*:)/u.test(view.text)) return false;
  // 钱从哪里来?县 | 里成立…: half a sentence is no title.
  if (view.goesOn > 2 || isAuthorUnderTitle(view)) return false;
  const below = view.next;
  return (
    below !== null &&
    (below.byline?.credit === false ||
      isAuthorUnderTitle(below) ||
      below.opening !== null ||
      /^\s*[—―]{1,2}\S/u.test(below.text))
  );
}
