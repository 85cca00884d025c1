import type { Rule, Vote } from '../rule.ts';

const retold =
  /^\(\s*(?:(?:据|本报综合|综合|来源|载|摘自|原载|转自)[^。]{1,30}|(?:新华社|中新社|本报)[^。,]{0,16}(?:\d{1,2}日|\p{Script=Han}{2})(?:电|讯))\s*\)$/u;
/** (作者为某大学教授), (本报记者张三、李四参与采写): who stands behind the piece. */
const about =
  /^\((?:作者(?:单位)?(?:系|为|是|分别为|:)|本文(?:系|由|作者)|执笔|(?:本报)?(?:通讯员|记者)[^。]{2,40}(?:参与)?(?:采写|整理|报道))[^。]{0,40}\)$/u;

const noRemark: readonly Vote[] = [['remark', -15]];

/** The agency as signature under a retold item, and remarks on who wrote. */
export const agencySignature: Rule = {
  id: 'agency-signature',
  example: '(据新华社郑州9月9日电) / (新华社北京6月28日电)',
  source: 'papers that shorten an agency item name it at the end, in brackets, with 据',
  vote(view) {
    return retold.test(view.text) || about.test(view.text)
      ? [
          [['signature', 'remark'], 17],
          // A byline in brackets has its own votes as a signature.
          ['remark', view.byline === null ? 0 : 7],
          ['paragraph', -3],
          ['crosshead', -4],
          ['headline', -4],
        ]
      : noRemark;
  },
};
