import { isAuthorUnderTitle, isOver } from '../near-title.ts';
import { continuation, type Rule, type View, type Vote } from '../view.ts';

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

/** A short line between the halves of a cut paragraph belongs to a photograph there. */
export const labelInCut: Rule = {
  id: 'label-in-cut',
  example: '其余租户按 | 居民缴纳物业费 | 每年300元缴费。',
  source: 'a photograph interrupts a column; a crosshead never interrupts a sentence',
  vote(view) {
    const { previous, next } = view;
    if (previous === null || next === null || view.width > 60) return [];
    if (previous.endsSentence || previous.width < 24 || view.opening !== null) return [];
    if (next.opening !== null || next.width < 8) return [];
    const across = continuation(previous.text, next.text);
    if (across < 0) return [];
    // …50%的县建立“教联体”, | 到2027年所有县全面建立“教联体”。 goes on by itself.
    if (view.endsSentence && previous.goesOn >= across && previous.goesOn > 2) return [];
    const apart = view.page.parted && view.block.gap > view.page.gap;
    const weight = (across >= 2 ? 4 : 1.5) + (apart ? 2.5 : 0);
    return [
      ['caption', weight],
      ['crosshead', -weight],
      ['headline', -weight],
      ['paragraph', apart || (across >= 2 && view.width <= 20) ? -2.5 : 0],
    ];
  },
};

/** A phrase set apart above running text, with nothing of a title about it, labels a photograph. */
export const labelApart: Rule = {
  id: 'label-apart',
  example:
    '(three blank lines) / 曙光社区工作人员到辖区居民家中宣传消防安全知识 / 人员还开展了入户宣讲活动。',
  source: 'photographs inside a feature carry a line of what they show, without 图为 or full stop',
  vote(view) {
    const { next, page } = view;
    if (!page.parted || view.block.gap <= page.gap || view.previous === null || next === null)
      return [];
    if (view.width < 12 || view.width > 34 || view.endsSentence || view.byline !== null) return [];
    // Titles go on: to a deck, a byline, a marker; 年关喜乐多 筑牢安全墙 has two halves.
    if (
      next.width < 40 ||
      next.opening !== null ||
      next.byline !== null ||
      next.block.gap > page.gap
    )
      return [];
    if (/[\s:?!]/u.test(view.text)) return [];
    return [
      [
        'caption',
        /[在到向为给与].*(?:中|里|上|前|现场|活动|宣传|讲解|知识|参观|慰问|学习|合影|介绍|服务)/u.test(
          view.text,
        )
          ? 5
          : 3,
      ],
    ];
  },
};
