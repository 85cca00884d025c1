import type { Decision } from '../blocks/decide.ts';
import type { Passage } from '../source/passage.ts';
import { withoutWrapBlanks, withSingleBlanks } from './wrap-blanks.ts';

/** The words of a block of running text, the blanks of the column's line ends taken out. */
export function running(decision: Decision): Passage {
  return decision.block.lines.flatMap(withoutWrapBlanks);
}

/** The words of a title or byline, as printed but for repeated blanks. */
export function display(decision: Decision): Passage {
  return decision.block.lines.flatMap(withSingleBlanks);
}
