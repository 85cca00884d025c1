import { findTrailingCredit } from '../names/trailing-names.ts';
import { foldWidth } from '../source/fold-width.ts';
import { sliceOf, textOf, type Passage } from '../source/passage.ts';

/** A caption parted into what it says and who took the photograph. */
export type PartedCaption = { readonly text: Passage; readonly credit: Passage | null };

/**
 * Parts the credit from a caption that ends with it, and leaves out the arrow that points at
 * the photograph: `→为庆祝…的决心。(本报记者 周俊英 摄)`. An arrow that is all of it stays.
 */
export function partCaption(passage: Passage): PartedCaption {
  const folded = foldWidth(textOf(passage));
  const names = findTrailingCredit(folded);
  const end = names?.credit === true ? names.at : folded.length;
  const arrows = /^\s*[→←↑↓▲▼△▽◀▶◄►⇧⇩↗↖↘↙]+\s*/u.exec(folded)?.[0].length ?? 0;
  const pointer = arrows < end ? arrows : 0;
  return {
    text: sliceOf(passage, pointer, end),
    credit: names?.credit === true ? sliceOf(passage, end) : null,
  };
}
