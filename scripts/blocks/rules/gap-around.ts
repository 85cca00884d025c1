import { isOver } from '../author-under-title.ts';
import type { Rule, Vote } from '../rule.ts';
import type { View } from '../view.ts';

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
