import type { Rule } from '../rule.ts';
import type { View } from '../view.ts';

/** News of its own begins with its day: 3月15日,湖南省道县白马渡镇的农民…. */
const day = /^\s*(?:[上下左右]?图:)?(?:\d{4}年)?\d{1,2}月\d{1,2}日,/u;

/** A title over a caption that tells its own news, with the credit below. */
export const headedPhotograph: Rule = {
  id: 'headed-photograph',
  example: '春耕忙 / 3月15日,湖南省道县白马渡镇的农民驾驶旋耕机翻耕水田。 / 何红福摄(影像中国)',
  source: 'picture news (图片新闻): a few words of title, day and place in the caption, the credit',
  vote(view) {
    if (isTitleOfPhotograph(view)) {
      return [
        ['headline', 3],
        ['crosshead', -3],
      ];
    }
    const { previous } = view;
    return previous !== null && isTitleOfPhotograph(previous) ? [['photo', 2]] : [];
  },
};

function isTitleOfPhotograph(view: View): boolean {
  const { previous, next } = view;
  return (
    view.width >= 3 &&
    view.width <= 16 &&
    !view.endsSentence &&
    view.byline === null &&
    view.opening === null &&
    (previous === null || previous.endsSentence || previous.byline?.credit === true) &&
    next !== null &&
    day.test(next.text) &&
    next.next?.byline?.credit === true
  );
}
