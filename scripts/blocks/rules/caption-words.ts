import type { Rule, Vote } from '../rule.ts';

const noCaption: readonly Vote[] = [[['caption', 'photo'], -2.5]];

/** Words and signs that only captions have. */
export const captionWords: Rule = {
  id: 'caption-words',
  example: '→为庆祝中国共产党成立103周年,6月29日,北关区残联…',
  source: 'captions (图注) say 图为 or 上图, point with an arrow, or number the photographs',
  vote(view) {
    const votes: Vote[] = [];
    if (/^\s*[→←↑↓▲▼△▽◀▶◄►⇧⇩↗↖↘↙]/u.test(view.text))
      votes.push([['caption', 'photo'], 6], ['paragraph', -2]);
    if (
      /^\s*(?:\(?[上下左右]图\)?|图[①-⑳一二三四五六七八九\d]|\(?图\d?\)|[①-⑳](?=\d{1,2}[月日]|在|近日|昨|这是|图))/u.test(
        view.text,
      )
    ) {
      votes.push([['caption', 'photo'], 5], ['crosshead', -2], ['headline', -2]);
    }
    if (/(?:^|[。;!?,])(?:[上下左右]?图)(?:为|中|①|是)/u.test(view.text) && view.width < 260) {
      votes.push([['caption', 'photo'], 4], ['paragraph', -1]);
    }
    // 图为管护员使用终端: no day, no place; the piece around it has said them.
    if (/^\s*图为(?!.{0,12}日)(?!.{2,10}[省市县区州镇乡村])/u.test(view.text))
      votes.push(['caption', 1], ['photo', -1]);
    // 6月15日,甘露明(右)在和居民商量: who stands where in the picture.
    if (
      /\((?:[左右中前后](?:[一二三四五]|排|起)?[^()]{0,4}|前排[^()]{0,5}|后排[^()]{0,5})\)/u.test(
        view.text,
      ) &&
      view.width < 120
    )
      votes.push([['caption', 'photo'], 5]);
    if (/\([上下左右]图\)/u.test(view.text) && view.width < 160)
      votes.push([['caption', 'photo'], 1]);
    return votes.length === 0 ? noCaption : votes;
  },
};
