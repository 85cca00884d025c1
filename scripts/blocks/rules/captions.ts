import type { Rule, View, Vote } from '../view.ts';

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

/** Captions numbered through a set of photographs. */
export const numberedCaptions: Rule = {
  id: 'numbered-captions',
  example: '②孩子们在稻田里追逐嬉戏。 / ③村民用辣椒和玉米拼出“丰”字。',
  source:
    'a set of photographs (组图) numbers its pictures, and each caption opens with the number',
  vote(view) {
    return isNumbered(view) && (isNumbered(view.previous) || isNumbered(view.next))
      ? [
          ['caption', 8.5],
          ['photo', 7],
          ['paragraph', -1],
          ['crosshead', -4],
        ]
      : [];
  },
};

function isNumbered(view: View | null): boolean {
  return (
    view !== null &&
    view.width <= 90 &&
    /^\s*(?:图)?[①-⑳]/u.test(view.text) &&
    (view.endsSentence || view.trailing !== null)
  );
}

const whenOrWhere =
  /\d{1,2}月|\d日|近日|日前|[昨今]天|^.{0,12}(?:省|自治区|市|县|区|州|盟|(?<![升红国锦战军])旗|镇|乡|村|街道|社区)/u;

/** What a photographer's credit stands under is a caption. */
export const creditBelow: Rule = {
  id: 'credit-below',
  example: '…图为1月6日,执法人员深入辖区商超检查。 / (邢文皓 摄)',
  source: 'the credit follows its caption on a line of its own',
  vote(view) {
    const { next } = view;
    if (next?.byline?.credit !== true || view.byline !== null) return [];
    const told = whenOrWhere.test(view.text);
    return [
      [['caption', 'photo'], 4],
      // 江豚在长江宜昌段嬉戏。 leans on the text that it stands in; news of its own says when and where.
      ['caption', told ? 0 : 1.2],
      ['photo', told ? 0 : -1.2],
      ['paragraph', -0.5],
      [['crosshead', 'closing'], -2],
    ];
  },
};

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
