import type { Archive } from '../../archive/archive.ts';
import { boundsOf, dayInChinese } from '../../archive/edtf.ts';
import { printedOn } from '../../archive/page-title.ts';
import { datelineOf } from '../../archive/piece-in-context.ts';
import type { Piece } from '../../model/index.ts';
import { type IndexedEntry, NO_DAY } from '../record.ts';

/**
 * @param archive - the archive that the piece is in
 * @param piece - a piece
 * @returns the day of its news, or else the (first possible) printing day of its page, to show
 * and to sort by
 */
export function dayOf(archive: Archive, piece: Piece): Pick<IndexedEntry, 'date' | 'day'> {
  const dateline = datelineOf(archive, piece);
  if (dateline?.date && dateline.certainty) {
    const date = { label: dayInChinese(dateline.date), certainty: dateline.certainty };
    return { date, day: dateline.date };
  }
  const page = archive.pages.get(piece.page);
  if (!page?.date) return { date: null, day: NO_DAY };
  const date = { label: `${printedOn(page)}出版`, certainty: page.date.certainty };
  const { earliest, latest } = boundsOf(page.date.edtf);
  return { date, day: earliest ?? latest ?? NO_DAY };
}
