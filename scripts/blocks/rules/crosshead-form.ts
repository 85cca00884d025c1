import type { Rule, Vote } from '../rule.ts';

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
      votes.push(['crosshead', 3.5], [['headline', 'kicker', 'series'], -2]);
    }
    if (/^[◆●▲★◇▶♦•]/u.test(view.text))
      votes.push(['crosshead', 3], ['headline', -1.5], ['kicker', -2]);
    return votes;
  },
};
