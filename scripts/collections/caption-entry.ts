import { idAtLine, type Caption, type LineRange } from '../../src/model/index.ts';
import type { EditedPage } from '../record/edited-page.ts';
import { linesOf, type Passage } from '../source/passage.ts';
import type { DraftCaption, DraftPiece } from '../pieces/draft.ts';
import { emendationsIn, renderPassage, wordsOf } from './body.ts';
import type { Entry } from './collection.ts';
import { creditOf, type NameIds } from './name-ids.ts';

/** The entry of a photograph's caption, the `index`-th of its piece. */
export function captionEntry(
  edited: EditedPage,
  piece: DraftPiece,
  caption: DraftCaption,
  index: number,
  captionIds: ReadonlyMap<DraftCaption, string>,
  page: string,
  ids: NameIds,
): Entry {
  const credits = edited.credits.find((it) => it.anchor === piece.anchor)?.captions[index] ?? [];
  const lines = linesOfCaption(caption);
  const data: Caption = {
    id: captionIds.get(caption) ?? '',
    page,
    lines,
    piece: idAtLine(page, piece.anchor),
    text: wordsOf(caption.passage) ?? '',
    credits: credits.map((it) => creditOf(it, ids)),
    date: edited.captionDays.get(piece.anchor)?.[index]?.date ?? null,
    places: ids.placesOn(piece.anchor, linesOf(caption.passage)),
    emendations: emendationsIn(caption.passage, 'caption'),
  };
  const { nodes, notes } = renderPassage(caption.passage, 1);
  return { data, body: [{ type: 'paragraph', children: [...nodes] }, ...notes] };
}

function linesOfCaption(caption: DraftCaption): LineRange[] {
  const credit: Passage = caption.credits.flat();
  return linesOf([...caption.passage, ...credit]);
}

/** Ids of the captions of a page: page and first line. */
export function idsOfCaptions(
  page: string,
  pieces: readonly DraftPiece[],
): Map<DraftCaption, string> {
  return new Map(
    pieces.flatMap((piece) =>
      piece.captions.map((it): [DraftCaption, string] => [
        it,
        idAtLine(page, it.passage[0]?.line ?? piece.anchor),
      ]),
    ),
  );
}
