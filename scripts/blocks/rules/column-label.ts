import type { Rule } from '../rule.ts';

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
