import { continuation } from '../continuation.ts';
import type { Rule } from '../rule.ts';

/** A short line between the halves of a cut paragraph belongs to a photograph there. */
export const labelInCut: Rule = {
  id: 'label-in-cut',
  example: '其余租户按 | 居民缴纳物业费 | 每年300元缴费。',
  source: 'a photograph interrupts a column; a crosshead never interrupts a sentence',
  vote(view) {
    const { previous, next } = view;
    if (previous === null || next === null || view.width > 60) return [];
    if (previous.endsSentence || previous.width < 24 || view.opening !== null) return [];
    if (next.opening !== null || next.width < 8) return [];
    const across = continuation(previous.text, next.text);
    if (across < 0) return [];
    // …50%的县建立“教联体”, | 到2027年所有县全面建立“教联体”。 goes on by itself.
    if (view.endsSentence && previous.goesOn >= across && previous.goesOn > 2) return [];
    const apart = view.page.parted && view.block.gap > view.page.gap;
    const weight = (across >= 2 ? 4 : 1.5) + (apart ? 2.5 : 0);
    return [
      ['caption', weight],
      ['crosshead', -weight],
      ['headline', -weight],
      ['paragraph', apart || (across >= 2 && view.width <= 20) ? -2.5 : 0],
    ];
  },
};
