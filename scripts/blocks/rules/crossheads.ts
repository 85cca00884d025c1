import type { Rule, View, Vote } from '../view.ts';

/** Crossheads with a number, a mark or brackets. */
export const crossheadForm: Rule = {
  id: 'crosshead-form',
  example: '【汝河小区】 / 一、摸清底数 / ◆从“要我改”到“我要改”',
  source: 'crossheads (小标题) inside long pieces are numbered, marked or bracketed, or bare',
  vote(view) {
    if (/^【[^】]+】$/u.test(view.text) && view.width <= 24)
      return [
        ['crosshead', 7],
        ['headline', -1],
        ['paragraph', -2],
      ];
    if (view.width > 30 || (view.endsSentence && !/[?!…][”"]?$/u.test(view.text))) return [];
    const votes: Vote[] = [];
    if (
      /^\s*(?:[(]?[一二三四五六七八九十]{1,3}[)、.]|第[一二三四五六七八九十]+[章节步]|\d{1,2}[、.]|[①-⑳]|(?:之|其)[一二三四五六七八九十]$|[一二三四五六七八九十]$)/u.test(
        view.text,
      )
    ) {
      votes.push(['crosshead', 5], [['headline', 'kicker', 'series'], -2]);
    }
    if (/^[◆●▲★◇▶♦•]/u.test(view.text))
      votes.push(['crosshead', 3], ['headline', -1.5], ['kicker', -2]);
    return votes;
  },
};

/** A question, or words of somebody in quotes: so speak crossheads and the writer himself. */
const spoken = /^(?:[^。;]{2,24}[?？]|“[^“”]{4,22}”)$/u;

/** Text under a spoken line that nobody signs goes on with the piece above. */
export const crossheadAlone: Rule = {
  id: 'crosshead-alone',
  example:
    '…30多万元。 / “国际社会不能坐视不管” / 当前,… and …补齐短板。 / 问题来了:钱从哪里来? / 县里…',
  source:
    'features are parted by words of those they speak of, or by a question; a headline of that form has a byline or a marker under it',
  vote(view) {
    const { previous, next } = view;
    if (previous === null || next === null || !spoken.test(view.text.trim())) return [];
    const above = previous.width <= 16 ? (previous.previous ?? previous) : previous;
    if (!(isProse(previous) || (isLabel(previous) && isProse(above))) || signs(next)) return [];
    // Two such lines: 怎么办? / “国际社会不能坐视不管” / text.
    const text = next.width < 30 && !next.text.endsWith('。') ? next.next : next;
    if (text === null || signs(text) || (text !== next && !isProse(text))) return [];
    return [
      [['headline', 'kicker', 'deck', 'series'], -3],
      ['crosshead', 0.5],
    ];
  },
};

/** The text above has not been signed off. */
function isProse(view: View): boolean {
  return view.byline === null && view.trailing === null && view.endsSentence && view.width > 8;
}

/** 引来人才 / 问题来了:钱从哪里来?: the question comes right under a crosshead. */
function isLabel(view: View): boolean {
  return view.byline === null && !view.endsSentence && view.width <= 16;
}

function signs(view: View): boolean {
  return view.byline !== null || view.opening !== null || view.next?.byline?.credit === true;
}

/** Titles of boxes that stand in or beside a piece. */
const box =
  /^[【[●◆■▲\s]*(?:\p{Script=Han}{0,16}(?:点评|短评|微评|锐评)|编者按|编后|编后语|记者手记|采访手记|采访札记|采编手记|记者感言|记者观察)[:】\]\s]*$/u;
/** Facts beside a piece, under a label: a part of the piece, headed like one. */
const facts =
  /^[【[●◆■▲\s]*(?:新闻链接|相关链接|链接|延伸阅读|新闻背景|背景链接|背景|名词解释|小贴士|提醒|温馨提示|温馨提醒|专家观点|专家解读|新闻多看点|知识链接|小知识|人物简介|人物名片|核心提示)[:】\]\s]*$/u;

const noBox: readonly Vote[] = [['box', -8]];

export const boxTitle: Rule = {
  id: 'box-title',
  example: '示范区党工委副书记张毅点评',
  source:
    'boxes beside a feature carry comment or reporter’s notes and say so in their title; 链接 and 提醒 head a part of the feature',
  vote(view) {
    if (isOneOfSeveral(view) || isAnswer(view))
      return [
        ['box', -8],
        ['crosshead', 2],
      ];
    // 本报记者  苏  雁 / 编者按 / 一曲古琴…: the editors introduce the piece that has just begun.
    if (isIntroduction(view))
      return [
        ['box', -8],
        ['crosshead', 4],
        [['section', 'headline', 'kicker'], -4],
      ];
    if (facts.test(view.text))
      return [
        ['box', -8],
        ['crosshead', 5],
        [['section', 'headline', 'kicker'], -2],
      ];
    return box.test(view.text) && view.width <= 24
      ? [
          ['box', 7],
          [['headline', 'crosshead', 'kicker', 'section'], -2],
        ]
      : noBox;
  },
};

const bracketed = /^【[^】]{2,8}】$/u;

/** 【现象】 … 【点评】 …: labels of one form head the parts of one piece. */
function isOneOfSeveral(view: View): boolean {
  if (!bracketed.test(view.text)) return false;
  let before = view.previous;
  for (let step = 0; step < 12 && before !== null; step++, before = before.previous) {
    if (bracketed.test(before.text)) return true;
    if (before.byline?.stated === true || before.opening !== null) return false;
  }
  return false;
}

/** 新闻:敦煌研究院的三位青年修复师… / 点评: / 所谓“冷门”…: the piece sets one against the other. */
function isAnswer(view: View): boolean {
  if (!view.text.endsWith(':')) return false;
  let before = view.previous;
  for (let step = 0; step < 3 && before !== null; step++, before = before.previous) {
    if (/^(?:新闻|事件|案例|案情|背景|现象|问题|事由|镜头|来信)[一二三四\d]?:\S/u.test(before.text))
      return true;
    if (before.byline !== null || before.opening !== null) return false;
  }
  return false;
}

/** 编者按 over the text of a piece, right under its title or byline. */
function isIntroduction(view: View): boolean {
  const { previous } = view;
  if (previous === null || !/^[【[]?编者按[:】\]]?$/u.test(view.text)) return false;
  return previous.byline !== null || (previous.width <= 34 && !previous.endsSentence);
}
