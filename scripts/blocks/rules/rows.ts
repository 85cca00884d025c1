import { isAuthorUnderTitle } from '../near-title.ts';
import { displayParts } from '../part.ts';
import type { Rule, View } from '../view.ts';

/** Lines of a poem, rows of a list or a table: short, unpunctuated, and many in a row. */
export const verseAndRows: Rule = {
  id: 'verse-and-rows',
  example: '公孙胜男　市第二建筑公司　　　钢筋工 / 师旷野　　临江钢琴厂　　　　　调律师',
  source: 'poems, lists of names (名单) and tables stand line by line, without blank lines between',
  vote(view) {
    if (
      (isNamedList(view) && (isNamedList(view.previous) || isNamedList(view.next))) ||
      isFigures(view)
    ) {
      return [
        ['paragraph', 7],
        [displayParts, -3],
      ];
    }
    if (isRow(view) && (isRow(view.previous) || isRow(view.next))) {
      return [
        ['paragraph', 7],
        [displayParts, -3],
        [['byline', 'signature'], -4],
      ];
    }
    const run =
      1 + runFrom(view, (it) => it.previous, true) + runFrom(view, (it) => it.next, false);
    // Five title lines over a text are a title; eight short lines are a poem.
    return run >= 8 && isVerse(view) && !isTitle(view)
      ? [
          ['paragraph', 4.5],
          [displayParts, -2.5],
        ]
      : [];
  },
};

/** The poem's own title, over its author, and the title of what comes after the poem. */
function isTitle(view: View): boolean {
  const { next } = view;
  if (view.byline !== null || next === null) return view.byline !== null;
  if (isAuthorUnderTitle(view) || isAuthorUnderTitle(next)) return true;
  // 诗歌 / 高原放歌 / 吉狄马加: the column over the title.
  if (next.next !== null && isAuthorUnderTitle(next.next)) return true;
  return (
    next.byline !== null ||
    next.opening !== null ||
    next.width >= 40 ||
    (next.width > 18 && next.endsSentence)
  );
}

/** A组:中国、法国、波多黎各 / B组:美国、比利时: a list under each name. */
function isNamedList(view: View | null): boolean {
  return (
    view !== null &&
    view.width <= 60 &&
    view.byline === null &&
    /^\s*[\p{Letter}\d]{1,8}:[^。;!?]+、/u.test(view.text)
  );
}

/** 辽宁沈阳三生飞豹104∶96广州龙狮 / 浙江稠州金租118∶103青岛国信海天: figures in the same places. */
function isFigures(view: View): boolean {
  // 中国女排3∶0完胜泰国队 / 本报宁波7月14日电…: a headline may hold a score.
  if (view.next !== null && (view.next.opening !== null || view.next.byline !== null)) return false;
  const shape = shapeOf(view);
  return shape !== null && (shape === shapeOf(view.previous) || shape === shapeOf(view.next));
}

/** Words and numbers in order, where marks stand between numbers; null where a line has no such. */
function shapeOf(view: View | null): string | null {
  if (view === null || view.width > 40 || view.endsSentence || view.byline !== null) return null;
  // Most lines have no such figures.
  if (!/\d[:∶/-]\d/u.test(view.text)) return null;
  const shape = view.text
    .replace(/\d+(?:\.\d+)?/gu, '0')
    .replace(/[\p{Script=Han}\p{Letter}“”·]+/gu, 'x')
    .replace(/\s+/gu, '');
  return /0[:∶/-]0/u.test(shape) ? shape : null;
}

function isRow(view: View | null): boolean {
  return (
    view !== null &&
    view.width <= 60 &&
    /\S(?:\s{2,}|\t)\S/u.test(view.text) &&
    !view.innerSentence &&
    !view.endsSentence &&
    view.opening === null &&
    view.byline?.stated !== true &&
    // 徐　蓝 under a headline of two halves is its author.
    (view.byline === null || view.width > 8)
  );
}

function isVerse(view: View): boolean {
  return (
    view.width <= 18 &&
    !/[。:]$/u.test(view.text) &&
    view.byline?.stated !== true &&
    !/^[—―【]/u.test(view.text)
  );
}

/** How many verses stand close before or after a line; eight is enough to know. */
function runFrom(view: View, step: (view: View) => View | null, backwards: boolean): number {
  let count = 0;
  let current: View = view;
  while (count < 8) {
    const beside = step(current);
    const gap = backwards ? current.block.gap : (beside?.block.gap ?? 1);
    if (beside === null || gap > Math.max(1, view.page.gap) || !isVerse(beside)) break;
    count++;
    current = beside;
  }
  return count;
}
