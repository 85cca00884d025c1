import { idAtLine } from '../../src/model/index.ts';
import type { EditedPage } from '../record/edited-page.ts';
import { captionEntry, idsOfCaptions } from './caption-entry.ts';
import type { Entry } from './collection.ts';
import { datelineOf } from './dateline-entry.ts';
import type { NameIds } from './name-ids.ts';
import { pageEntry } from './page-entry.ts';
import { pieceEntry } from './piece-entry.ts';

/** What one page contributes to the collections that follow its pieces. */
export type PageEntries = {
  readonly page: Entry;
  readonly pieces: readonly Entry[];
  readonly datelines: readonly Entry[];
  readonly captions: readonly Entry[];
};

export function pageEntries(edited: EditedPage, ids: NameIds): PageEntries {
  const page = edited.draft.source.id;
  const pieceIds = new Map(
    edited.pieces.map((piece) => [piece.anchor, idAtLine(page, piece.anchor)]),
  );
  const captionIds = idsOfCaptions(page, edited.pieces);
  const captions: Entry[] = [];
  const datelines: Entry[] = [];
  const pieces = edited.pieces.map((piece): Entry => {
    const dateline = datelineOf(edited, piece, page);
    if (dateline !== null) datelines.push({ data: dateline, body: [] });
    piece.captions.forEach((caption, index) => {
      captions.push(captionEntry(edited, piece, caption, index, captionIds, page, ids));
    });
    return pieceEntry(edited, piece, { page, pieceIds, captionIds, dateline, ids });
  });
  return {
    page: pageEntry(edited, pieceIds),
    pieces,
    datelines,
    captions,
  };
}
