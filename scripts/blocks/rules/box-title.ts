import type { Rule, Vote } from '../rule.ts';
import type { View } from '../view.ts';

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
