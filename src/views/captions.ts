import type { Archive } from '../archive/archive.ts';
import { photographs, photographYear } from '../archive/photographs.ts';
import { sheetTitle } from '../archive/sheets.ts';
import { captionList } from '../site/addresses.ts';
import { pageLink, photograph, pieceLink, printingDay } from './entries.ts';
import { byYear, placeOf, sheetOf, yearMarks } from './lists.ts';

/** 图片: the photographs of the archive, by their captions. */
export function captionsView(archive: Archive, number: number) {
  const { sheets, years } = photographs(archive);
  const sheet = sheetOf(sheets, number);
  return {
    title: sheetTitle('图片', sheet),
    description: sheetTitle('报上登过的照片：照片本身未存，图注都在这里。', sheet),
    total: sheet.total,
    sheet: placeOf(sheet, captionList),
    years: yearMarks(years),
    photographs: byYear(sheet, photographYear, ({ caption, page, piece }) => ({
      photograph: photograph(archive, caption),
      piece: piece && pieceLink(archive, piece),
      page: pageLink(page),
      day: printingDay(page),
    })),
  };
}
