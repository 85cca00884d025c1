import type { State } from './grammar.ts';
import type { Part } from './part.ts';

/** Whether the step from one state to the next begins a piece. */
export function startsPiece(from: State | undefined, to: State | undefined): boolean {
  if (to === undefined) return false;
  if (from === undefined) return true;
  if (to.part === 'box') return true;
  const order: readonly Part[] = ['series', 'section', 'kicker', 'headline', 'deck'];
  if (to.boxed) return false;
  const inTitle = order.includes(from.part) && !from.boxed;
  if (order.includes(to.part)) return !inTitle;
  if (to.part === 'photo') return !inTitle && from.part !== 'photo';
  if (to.part === 'item') return !inTitle;
  if (to.part === 'opening') {
    // After an introduction it is the same piece; after anything signed it is the next.
    const introduced = from.signed === 'no' && !from.boxed && from.part !== 'photo';
    return !inTitle && from.part !== 'byline' && !introduced;
  }
  if (to.part === 'paragraph')
    return from.signed === 'closed' || from.boxed || from.part === 'photo';
  return false;
}
