import { z } from 'zod';
import { type Archive, entriesOf } from '../../archive/archive.ts';
import {
  countsOfCaption,
  countsOfDateline,
  countsOfPage,
  countsOfPiece,
  idSchema,
  type Page,
  type Piece,
  sumOfCounts,
  textCountsSchema,
} from '../../model/index.ts';

/** How the text of one page stands. */
export const pageStateSchema = z.strictObject({
  id: idSchema.describe('the page'),
  source: z.string().min(1).describe('file name in content/sources/'),
  ...textCountsSchema.shape,
});
export type PageState = z.infer<typeof pageStateSchema>;

/** What was made of one page: its own file and those of its pieces, put together. */
export function pageState(archive: Archive, page: Page): PageState {
  const pieces = entriesOf(page.pieces, archive.pieces);
  const counts = sumOfCounts([
    countsOfPage(page),
    ...pieces.map(countsOfPiece),
    ...pieces.flatMap((piece) => captionsOf(archive, piece).map(countsOfCaption)),
    ...pieces.flatMap((piece) => datelinesOf(archive, piece).map(countsOfDateline)),
  ]);
  return { id: page.id, source: page.source, ...counts };
}

function captionsOf(archive: Archive, { captions }: Piece) {
  return entriesOf(
    captions.map(({ caption }) => caption),
    archive.captions,
  );
}

function datelinesOf(archive: Archive, { dateline }: Piece) {
  return dateline === null ? [] : entriesOf([dateline], archive.datelines);
}
