import type { Rule, Vote } from '../rule.ts';
import type { View } from '../view.ts';

/** The sign that leads in a brief, or null. */
function leadOf(view: View | null): string | null {
  if (view === null) return null;
  const bracket = /^\s*【[^】]{2,24}】\s*\S.{6}/u.exec(view.text);
  if (bracket !== null) return '【';
  return /^\s*([●◆▲■★◇▶♦○])\s*\S.{10}/u.exec(view.text)?.[1] ?? null;
}

const unled: readonly Vote[] = [['item', -9]];

/** Briefs without headlines, each led in by the same sign as its neighbour. */
export const leadIn: Rule = {
  id: 'lead-in',
  example: '【市档案馆征集老校徽】  市档案馆即日起面向社会征集… / ●桐庐渡镇 举办首届柿子节…',
  source:
    'columns of briefs (简讯) set off each item by a mark or a bracketed lead instead of a headline',
  vote(view) {
    const sign = leadOf(view);
    if (sign === null || view.width < 18 || view.trailing?.credit === true) return unled;
    const beside = [view.previous, view.next].filter((it) => leadOf(it) === sign).length;
    const labelled = isBriefsLabel(view.previous);
    if (beside === 0 && !labelled) return [['item', -4]];
    return [
      ['item', 7 + (labelled ? 2 : 0)],
      ['paragraph', -2],
      [['caption', 'photo'], sign === '【' ? -3 : -1],
      ['opening', -3],
      ['crosshead', -4],
    ];
  },
};

function isBriefsLabel(view: View | null): boolean {
  return (
    view !== null &&
    view.width <= 12 &&
    /快讯|简讯|短讯|速递|速览|要闻|一句话|集锦|播报|动态|短波|简报/u.test(view.text)
  );
}
