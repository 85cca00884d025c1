import { isOver } from '../near-title.ts';
import type { Rule, View, Vote } from '../view.ts';

/** Display lines by their length: a crosshead is a phrase, a headline up to two lines. */
export const displayShape: Rule = {
  id: 'display-shape',
  example: '党建引领各项事务',
  source: 'crossheads (小标题) keep within half a column line, headlines (主题) run longer',
  vote(view) {
    if (view.endsSentence && !/[!?…][”"』]?$/u.test(view.text)) return [];
    const votes: Vote[] = [];
    // 得劲!亮堂! over another title line.
    if (view.width <= 16 && /[!?]$/u.test(view.text) && !/^[“"]/u.test(view.text))
      votes.push(
        isAsked(view) ? [['headline', 'kicker', 'deck', 'series'], -2] : ['paragraph', -2],
      );
    if (view.width <= 3) votes.push([['headline', 'kicker', 'deck'], view.width <= 2 ? -5 : -2]);
    if (view.width > 22) votes.push(['crosshead', -1], ['section', -6], ['box', -2]);
    if (view.width > 26) votes.push(['kicker', -0.7]);
    if (view.width > 14) votes.push(['section', -3]);
    if (view.text.includes(',')) votes.push(['section', -2]);
    return votes;
  },
};

/** 怎么办? between two sentences of running text: the writer asks. */
function isAsked(view: View): boolean {
  const { previous, next } = view;
  return (
    view.width <= 12 &&
    !/[\s:]/u.test(view.text) &&
    previous !== null &&
    // Under a crosshead, too: 钱从哪里来 / 怎么办?
    (previous.endsSentence || previous.previous?.endsSentence === true) &&
    next !== null &&
    next.endsSentence &&
    next.width > 16 &&
    next.opening === null
  );
}

/** Who it is about, on a line over the headline. */
const subject =
  /^[^,。!?]{0,14}(?:区|县|市|镇|乡|街道|社区|村|局|委|办|办公室|中心|总会|协会|学会|商会|站|所|院|校|学校|中学|小学|大学|公司|集团|厅|部|支队|大队|残联|妇联|工会|联合会|法院|银行|医院|管委会|工作站|服务站|公安分局|小区|号楼|景区)$/u;

const said =
  /\p{Script=Han}{4}(?:时(?:强调|指出|表示|要求|提出)|(?:会议|联合)?(?:研究|强调|指出|部署|印发|要求|明确))$/u;

export const kickerForm: Rule = {
  id: 'kicker-form',
  example: '灯塔路街道: / 以"党建+"引领基层高效能治理',
  source: 'the kicker (肩题) names the actor and ends in a colon or a dash, or is the bare name',
  vote(view) {
    const votes: Vote[] = [];
    if (view.width <= 26 && view.text.endsWith(':')) votes.push(['kicker', 5], ['crosshead', -1]);
    else if (/[—―–-]{2}$/u.test(view.text) && isOverText(view))
      votes.push(['crosshead', 2], [['kicker', 'headline', 'deck'], -2]);
    else if (/[—―–-]{2}$/u.test(view.text))
      votes.push(['kicker', 4], ['crosshead', -2], ['deck', -2]);
    else if (view.width <= 16 && subject.test(view.text)) {
      votes.push(
        ['kicker', 2.5],
        ['headline', -1],
        ['crosshead', -1.5],
        ['deck', -1.5],
        ['series', -1],
      );
    } else votes.push(['kicker', -0.3]);
    // 国务院常务会议研究 / 丁薛祥在湖北调研时强调: the kicker says who says it, the headline what.
    if (view.width <= 26 && said.test(view.text)) votes.push(['kicker', 3], ['headline', -1.5]);
    // 西藏墨脱:茶香飘出大峡谷: a headline by itself, with the place before it.
    if (/^\p{Script=Han}{2,8}:\S{4}/u.test(view.text))
      votes.push(['headline', 0.7], ['kicker', -1.2]);
    // 栽樱花、建游园、打造文化长廊…… leads on to what comes of it.
    if (view.text.endsWith('…') && view.width <= 30) votes.push(['kicker', 1.5], ['deck', -1]);
    return votes;
  },
};

/** 需求—— / 随着生活水平提高,…: in running text the dash leads on to what is said under it. */
function isOverText({ previous, next }: View): boolean {
  return (
    previous?.endsSentence === true && next !== null && (next.width >= 34 || next.endsSentence)
  );
}

/** The line under the headline, set off by a dash or giving figures. */
export const deckForm: Rule = {
  id: 'deck-form',
  example: '——看北关区如何提升基层治理水平',
  source: 'the deck (副题) opens with ——; without one it gives figures or says how',
  vote(view) {
    if (/^\s*[—―–-]{1,3}(?=[^—―–\-\d\s])/u.test(view.text) && view.width < 46) {
      return [
        ['deck', 7],
        [['headline', 'kicker', 'crosshead', 'series', 'section'], -4],
        ['paragraph', -2],
      ];
    }
    const votes: Vote[] = [];
    if (isBracketedUnderTitle(view)) votes.push(['deck', 3], [['headline', 'kicker'], -4]);
    // 较上年同期增长1.3%; 上半年签约上报引资项目5个,总投资11.98亿元
    if (
      /[\d一二三四五六七八九十百千万亿](?:%|个|项|元|人|万|亿|家|公里|名|份|吨|倍|次)/u.test(
        view.text,
      )
    ) {
      votes.push(['deck', 0.8], ['kicker', -0.6]);
    }
    return votes;
  },
};

/** 网约车新规落地三个月,效果如何 / (经济聚焦): the column in brackets under its title. */
function isBracketedUnderTitle({ text, byline, previous }: View): boolean {
  return (
    byline === null &&
    /^\s*\([^()\d]{2,10}\)\s*$/u.test(text) &&
    previous !== null &&
    previous.width >= 4 &&
    previous.width <= 34 &&
    (!previous.endsSentence || /[!?…][”"』]?$/u.test(previous.text)) &&
    previous.byline === null
  );
}

/** A place or body at the head of a line: the one who acts. */
const actor =
  /^(?:[“"]?(?:(?![给向在为把被让将对与和到的了])\p{Script=Han}){1,10}?(?:区|县|市|镇|乡|街道|社区|村|局|委|路|街|巷|中心|小区|医院|学校|公司|集团|站|协会|残联)(?!\p{Script=Han}{0,1}$))/u;

/** Of two lines over a text, which is the headline: the one that says who does what. */
export const titlePair: Rule = {
  id: 'title-pair',
  example: '周密部署 抓好宣传 家校联动 / 区教体局筑牢防溺水安全防线',
  source:
    'kicker (虚题, a slogan) over headline (实题, the fact); headline (虚题) over deck (实题)',
  vote(view) {
    const votes: Vote[] = [];
    if (isDisplay(view) && view.next !== null && isDisplay(view.next)) {
      // The first of two lines: a slogan over a fact is a kicker.
      if (!actor.test(view.text) && actor.test(view.next.text))
        votes.push(['kicker', 1], ['headline', -0.5]);
      if (actor.test(view.text) && !actor.test(view.next.text)) votes.push(['headline', 0.5]);
      if (/[!?]$/u.test(view.text)) votes.push(['headline', 1.5], ['kicker', -1]);
    }
    if (isDisplay(view) && view.previous !== null && isDisplay(view.previous)) {
      if (actor.test(view.text) && !actor.test(view.previous.text)) votes.push(['headline', 0.5]);
      if (actor.test(view.previous.text) && !actor.test(view.text)) votes.push(['deck', 0.5]);
      // 党建“小支点” / 撬动振兴“大格局” / …的实践与思考: two short lines as wide as each other are one headline.
      const next = view.next;
      if (
        next !== null &&
        isDisplay(next) &&
        view.width <= 11 &&
        Math.abs(view.width - view.previous.width) <= 2
      ) {
        votes.push(['headline', 1.2]);
      }
    }
    return votes;
  },
};

function isDisplay(view: View): boolean {
  return (
    view.width < 34 && !view.text.endsWith('。') && view.byline === null && view.opening === null
  );
}

/** The name of the column in brackets behind the headline. */
const label =
  /^(?!.*[。])\S.{3,40}[^\s\d、,:]\(“?(?!作者|记者|本报|新华社|图|见|附|\d+\)|[一二三四五六七八九十]+\)|[上中下]\))[^()。,;!?]{2,16}\)$/u;
/** What else stands in brackets at the end of a line: 摄(影像中国), a place, an office. */
const other = /(?:摄|制图|供图|电|讯)\([^()]*\)$/u;

/** Columns of the national dailies are named in brackets behind the headline. */
export const columnLabel: Rule = {
  id: 'column-label',
  example: '眼睛亮、见事早、行动快(人民论坛)',
  source:
    'the dailies name a running column (栏目) in brackets behind the headline; no crosshead has that',
  vote(view) {
    if (view.width > 46 || !view.text.trimEnd().endsWith(')') || view.byline !== null) return [];
    const text = view.text.trim();
    return label.test(text) && !other.test(text)
      ? [
          ['headline', 4],
          [['kicker', 'deck', 'series', 'section'], -2],
          ['crosshead', -3],
          ['paragraph', -1],
        ]
      : [];
  },
};

/** More room than usual before a block parts pieces. */
export const gapAround: Rule = {
  id: 'gap-around',
  example: '(three blank lines) / 曙光社区: / 年关喜乐多 筑牢安全墙',
  source: 'OCR keeps the white space around boxes, photographs and between pieces',
  vote(view) {
    if (view.previous === null || !view.page.parted) return [];
    const more = view.block.gap - view.page.gap;
    if (more > 0 && isInTitle(view)) return [];
    const starting = ['series', 'section', 'kicker', 'headline', 'box', 'photo'] as const;
    const votes: Vote[] = [];
    if (more > 0) {
      votes.push(
        [starting, 1.2],
        ['caption', 0.8],
        ['crosshead', view.page.gap === 0 ? -2.5 : -1.5],
      );
      votes.push([['deck', 'byline', 'opening'], -1]);
      if (view.page.gap === 0) votes.push(['paragraph', -1], ['credit', -1]);
    } else if (view.page.gap === 0) {
      // 矿坑长出新风景 / 清晨六点…: pieces stand apart here, what stands close belongs together.
      votes.push([['series', 'section', 'box', 'photo'], -1]);
      if (view.previous.endsSentence) votes.push([['kicker', 'headline'], -2]);
    }
    return votes;
  },
};

/** 全国防汛抗旱工作会议召开 | 张国清出席并讲话 / 新华社北京5月22日电…: lines of a title stand apart, too. */
function isInTitle({ previous, next }: View): boolean {
  if (next === null || (next.opening === null && next.byline?.credit !== false)) return false;
  // A kicker may stand over the headline.
  return isTitle(previous) && (isOver(previous.previous) || isTitleAfterText(previous.previous));
}

function isTitleAfterText(view: View | null): boolean {
  return isTitle(view) && isOver(view.previous);
}

function isTitle(view: View | null): view is View {
  return (
    view !== null &&
    view.width < 34 &&
    !view.endsSentence &&
    view.byline === null &&
    view.opening === null
  );
}
