import type { Rule, Vote } from '../rule.ts';

/** Words of campaigns and running columns. */
const campaign =
  /(?:进行时|新征程|新时代|新篇章|新作为|主题教育|[走进访探察](?:基层|民生|民情|民意|乡村|一线|企业)|在基层|蹲点|调研行|系列报道|系列评论|特别报道|专题报道|大走访|大讨论|大学习|学习贯彻|二十大|二十届|百年|周年|巡礼|创建文明城市|文明创建|乡村振兴|十四五|十五五|再出发|我们的节日|人民至上|身边的榜样|最美|好人|奋斗者|新气象|美丽中国|健康中国|在行动|在路上)/u;

const noBanner: readonly Vote[] = [['series', -4]];

export const seriesBanner: Rule = {
  id: 'series-banner',
  example: '奋进新征程 建功新时代 / 城市社区治理进行时',
  source: 'a running banner (栏题) is a slogan of the campaign, over the kicker and headline',
  vote(view) {
    const votes: Vote[] = [];
    if (view.width > 34 || view.endsSentence) return noBanner;
    // 本报为创建文明城市尽心尽力 tells who does what: a kicker, though it names the campaign.
    const tells = /^(?:本报|我[省市县区]|全[省市县区])/u.test(view.text);
    // 学习贯彻重要讲话精神 / 国务院党组会议召开 / 新华社北京7月3日电: over a wired item it is a kicker.
    const wired = view.next?.next?.opening?.marker.endsWith('电') === true;
    if (campaign.test(view.text) && !tells) votes.push(['series', wired ? -1.5 : 2.2]);
    if (/[①-⑳]$/u.test(view.text) && view.width <= 16) votes.push(['series', 3]);
    if (
      /(?:进行时|调研行[①-⑳]?|走基层|系列报道|巡礼|特别报道)[之①-⑳()一二三四五六七八九十\d]*$/u.test(
        view.text,
      )
    )
      votes.push(['series', 2]);
    if (/之[一二三四五六七八九十]{1,2}$/u.test(view.text) && view.width <= 16)
      votes.push(['series', 3]);
    if (isColumnAndTheme(view.text) && view.byline === null)
      votes.push(['series', 2.5], ['crosshead', -1]);
    if (/:$|^[—―]/u.test(view.text)) votes.push(['series', -4]);
    // Nothing says so: of three title lines the first is the kicker.
    if (votes.length === 0) votes.push(['series', -2]);
    return votes;
  },
};

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** 关注·乡村新业态 is a column and its theme; in 塔利班拒绝交出本·拉丹 the dot is in a name. */
function isColumnAndTheme(text: string): boolean {
  const column = /^(\p{Script=Han}{2,8})·[\p{Script=Han}“”]{2,12}$/u.exec(text)?.[1];
  if (column === undefined) return false;
  return ([...words.segment(column)].at(-1)?.segment.length ?? 0) > 1;
}
