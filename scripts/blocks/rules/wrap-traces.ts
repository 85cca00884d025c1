import { displayParts } from '../part.ts';
import type { Rule } from '../rule.ts';
import { widthOf } from '../shape.ts';

/** Blanks where the column's lines ended: what was set in a column is running text. */
export const wrapTraces: Rule = {
  id: 'wrap-traces',
  example: '铁路部门将于3月起在三条主通道试 行“定点发车、定点到达”,全 程运行时间预计',
  source: 'OCR that joins the lines of a column leaves a blank at each line end',
  vote(view) {
    const column = view.page.column;
    if (column === null) return [];
    const runs = view.text.trim().split(/\s+/u).slice(0, -1).map(widthOf);
    const full = runs.filter((width) => Math.abs(width - column) <= 1.5).length;
    return full > 0 && full >= runs.length / 2
      ? [
          // A half that the column cut is short and unfinished; other short lines have no traces.
          ['paragraph', view.width > column * 1.5 && !view.endsSentence ? 3 : 1.5],
          [displayParts, -3],
        ]
      : [];
  },
};
