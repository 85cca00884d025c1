import type { Rule, View, Vote } from '../view.ts';

const unmarked: readonly Vote[] = [['opening', -12]];

/** 本报讯 and agency datelines open a news item. */
export const markedOpening: Rule = {
  id: 'marked-opening',
  example: '本报讯(记者 张璐)为了让广大党员深刻认识到…',
  source: '讯头 and 电头: the first words of a news item, never inside one',
  vote(view) {
    if (view.opening === null) return unmarked;
    return [
      ['opening', 7],
      [['paragraph', 'closing'], -4],
      [['caption', 'photo'], -3],
      [['series', 'section', 'kicker', 'headline', 'deck', 'crosshead', 'box'], -6],
    ];
  },
};

/** The sign that leads in a brief, or null. */
function leadOf(view: View | null): string | null {
  if (view === null) return null;
  const bracket = /^\s*【[^】]{2,24}】\s*\S.{6}/u.exec(view.text);
  if (bracket !== null) return '【';
  return /^\s*([●◆▲■★◇▶♦○])\s*\S.{10}/u.exec(view.text)?.[1] ?? null;
}

const unled: readonly Vote[] = [['item', -9]];

/** Briefs without headlines, each led in by the same sign as its neighbour. */
export const leadIn: Rule = {
  id: 'lead-in',
  example: '【市档案馆征集老校徽】  市档案馆即日起面向社会征集… / ●桐庐渡镇 举办首届柿子节…',
  source:
    'columns of briefs (简讯) set off each item by a mark or a bracketed lead instead of a headline',
  vote(view) {
    const sign = leadOf(view);
    if (sign === null || view.width < 18 || view.trailing?.credit === true) return unled;
    const beside = [view.previous, view.next].filter((it) => leadOf(it) === sign).length;
    const labelled = isBriefsLabel(view.previous);
    if (beside === 0 && !labelled) return [['item', -4]];
    return [
      ['item', 7 + (labelled ? 2 : 0)],
      ['paragraph', -2],
      [['caption', 'photo'], sign === '【' ? -3 : -1],
      ['opening', -3],
      ['crosshead', -4],
    ];
  },
};

function isBriefsLabel(view: View | null): boolean {
  return (
    view !== null &&
    view.width <= 12 &&
    /快讯|简讯|短讯|速递|速览|要闻|一句话|集锦|播报|动态|短波|简报/u.test(view.text)
  );
}

/** When it happened, or where it was learnt: the first words of the first paragraph. */
const lead =
  /^\s*(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:至\d{1,2}日|[上下]午|晚)?[,]|近日[,]|日前[,]|记者(?:\d{1,2}日)?从[^。]{2,30}获悉)/u;

/** What stands over a news lead is a headline. */
export const newsLead: Rule = {
  id: 'news-lead',
  example: '集通铁路电气化改造 开展动态检测 / 2月10日,集通铁路电气化改造工程…',
  source:
    'the lead (导语) of a news item says when; text under a crosshead has been told that already',
  vote(view) {
    const { next } = view;
    if (next === null || next.width < 24 || next.opening !== null) return [];
    if (view.width < 6 || view.width > 34 || view.endsSentence || !lead.test(next.text)) return [];
    return isBodyBefore(view)
      ? [
          ['headline', 1],
          ['crosshead', -1.5],
        ]
      : [];
  },
};

/** A sentence is over before it: this line begins something. */
function isBodyBefore(view: View): boolean {
  return view.previous === null || view.previous.endsSentence || view.previous.byline !== null;
}
