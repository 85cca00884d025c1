import type { Rule } from '../rule.ts';

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
