import type { Archive } from '../../archive/archive.ts';
import { dayInChinese, edtfInChinese } from '../../archive/edtf.ts';
import { datelineOf } from '../../archive/piece-in-context.ts';
import type { Certainty, Page, Piece } from '../../model/index.ts';

/**
 * @param page - a newspaper page
 * @returns what it is called in a list of results: newspaper, district and page number, as far
 * as they are known
 */
export function pageLabel(page: Page): string {
  const edition = page.edition === null ? null : `第${page.edition}版`;
  const known = [page.publication, page.district?.name ?? null, edition];
  return known.filter((part) => part !== null).join(' ') || '未署版面';
}

/**
 * @param archive - the archive that the piece is in
 * @param piece - a piece
 * @returns the day of its news, or else the printing day of its page, in Chinese and with 推定
 * where it is inferred; empty where neither is known
 */
export function dateLabel(archive: Archive, piece: Piece): string {
  const dateline = datelineOf(archive, piece);
  if (dateline?.date && dateline.certainty) {
    return marked(dayInChinese(dateline.date), dateline.certainty);
  }
  const printed = archive.pages.get(piece.page)?.date;
  return printed ? marked(`${edtfInChinese(printed.edtf)}出版`, printed.certainty) : '';
}

function marked(label: string, certainty: Certainty): string {
  return certainty === 'inferred' ? `${label}\uFF08推定\uFF09` : label;
}
