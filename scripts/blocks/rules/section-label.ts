import type { Rule, Vote } from '../rule.ts';

/** Labels that head a part of a page in papers all over the country. */
const label =
  /^(?:社论|部门动态|社区动态|街道动态|乡镇动态|基层动态|工作动态|基层传真|基层快讯|基层采风|图说新闻|图片新闻|图片故事|影像|新闻图片|新闻快讯|新闻速递|新闻速览|新闻集锦|快讯|简讯|短讯|要闻|要闻速览|简明新闻|新闻简报|一句话新闻|本埠新闻|社会新闻|民生新闻|民生|时政|时评|经济|教育|健康|文化|法治|公告|启事|通知|广告|天气|身边|关注|聚焦|热线|热点|视点|观察|评论|人物|副刊|综合|服务台|便民信息|信息窗|读者来信|社区新闻|街区新闻|城事|财经|体育|国际|国内|社会|生态|理论|视觉|军事|政治|文体|公示|声明|遗失声明|招聘|百姓故事|凡人善举|百姓身边事|身边事|新鲜事|街谈巷议|它山之石|政策问答|(?:\p{Script=Han}{2,4})(?:身边事|新鲜事|身边人|播报|速递|快报|快讯|简讯|短波|集锦|集萃|动态|传真|视窗|之窗|一览|掠影))$/u;

const noLabel: readonly Vote[] = [['section', -3]];

export const sectionLabel: Rule = {
  id: 'section-label',
  example: '部门动态 / ■新闻快讯',
  source: 'section labels (栏目) are two to six characters, often behind a mark',
  vote(view) {
    const votes: Vote[] = [];
    // A line with a stop in it is no label, whatever it begins with.
    if (view.width > 9 && (view.innerSentence || view.commas > 0)) return noLabel;
    const bare = view.text
      .replace(/^[■□●◆▲★◎○◇※▍▌|\s]+/u, '')
      .replace(/^[【[]|[】\]]$/gu, '')
      .replace(/\s+/gu, '');
    // The dailies head a photograph that has no title of its own so.
    if (bare === '图片报道')
      return [
        ['headline', 4],
        ['crosshead', -4],
        ['section', -3],
      ];
    const marked = bare !== view.text.replace(/\s+/gu, '');
    if (label.test(bare))
      votes.push(['section', marked ? 7 : 5.5], [['kicker', 'headline', 'crosshead'], -2]);
    else if (/^[■□◎▍▌]/u.test(view.text) && view.width <= 9 && view.byline === null) {
      votes.push(['section', 4.5], ['headline', -2]);
    } else votes.push(['section', -3]);
    return votes;
  },
};
