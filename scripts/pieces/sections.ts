import { textOf } from '../source/passage.ts';
import type { DraftPiece } from './draft.ts';

/** Labels over photographs: they speak of the photographs under them and no further. */
const ofPhotographs = /图说|图片|影像|摄影|镜头|掠影/u;
/** Labels of one comment. */
const ofOne = /论坛|评论|时评|社论|手记|短评|快评|锐评|漫谈|杂谈|来论/u;

/**
 * Lets a section label reach as far as it was laid out for: a label over 本报讯 items heads
 * those that follow until the next label or a signed article; one over photographs only the
 * photographs right under it.
 */
export function spreadSections(pieces: readonly DraftPiece[]): DraftPiece[] {
  let current: DraftPiece['section'] = null;
  return pieces.map((piece) => {
    if (piece.section !== null) {
      current = ofOne.test(textOf(piece.section)) ? null : piece.section;
      return piece;
    }
    if (current === null || piece.attachedTo !== null) return piece;
    const reaches = ofPhotographs.test(textOf(current))
      ? piece.kind === 'photo'
      : piece.kind === 'brief' || piece.kind === 'photo';
    if (!reaches) current = null;
    return reaches ? { ...piece, section: current } : piece;
  });
}
