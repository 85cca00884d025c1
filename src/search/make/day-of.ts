import type { Archive } from '../../archive/archive.ts';
import { dayInChinese } from '../../archive/edtf.ts';
import { printedOn } from '../../archive/page-title.ts';
import { datelineOf } from '../../archive/piece-in-context.ts';
import type { Piece } from '../../model/index.ts';
import type { Entry } from '../record.ts';

/**
 * @param archive - the archive that the piece is in
 * @param piece - a piece
 * @returns the day of its news, or else the printing day of its page; null where neither is known
 */
export function dayOf(archive: Archive, piece: Piece): Entry['date'] {
  const dateline = datelineOf(archive, piece);
  if (dateline?.date && dateline.certainty) {
    return { label: dayInChinese(dateline.date), certainty: dateline.certainty };
  }
  const page = archive.pages.get(piece.page);
  if (!page?.date) return null;
  return { label: `${printedOn(page)}出版`, certainty: page.date.certainty };
}
