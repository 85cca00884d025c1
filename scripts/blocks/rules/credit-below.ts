import type { Rule } from '../rule.ts';

const whenOrWhere =
  /\d{1,2}月|\d日|近日|日前|[昨今]天|^.{0,12}(?:省|自治区|市|县|区|州|盟|(?<![升红国锦战军])旗|镇|乡|村|街道|社区)/u;

/** What a photographer's credit stands under is a caption. */
export const creditBelow: Rule = {
  id: 'credit-below',
  example: '…图为1月6日,执法人员深入辖区商超检查。 / (邢文皓 摄)',
  source: 'the credit follows its caption on a line of its own',
  vote(view) {
    const { next } = view;
    if (next?.byline?.credit !== true || view.byline !== null) return [];
    const told = whenOrWhere.test(view.text);
    return [
      [['caption', 'photo'], 4],
      // 江豚在长江宜昌段嬉戏。 leans on the text that it stands in; news of its own says when and where.
      ['caption', told ? 0 : 1.2],
      ['photo', told ? 0 : -1.2],
      ['paragraph', -0.5],
      [['crosshead', 'closing'], -2],
    ];
  },
};
