import type { Archive } from '../archive/archive.ts';
import {
  chronicle,
  type ChronicleDay,
  type ChroniclePart,
  chronicleParts,
  piecesByDay,
} from '../archive/chronicle.ts';
import { dayInChinese } from '../archive/edtf.ts';
import { type Sheet, sheetTitle } from '../archive/sheets.ts';
import type { Piece } from '../model/index.ts';
import {
  chronicleList,
  chronicleYearAddress,
  dayAnchor,
  home,
  monthAnchor,
  sheetAddress,
  yearAnchor,
} from '../site/addresses.ts';
import { sheetTrail } from '../site/links.ts';
import { yearTerm } from '../site/terms.ts';
import { pieceEntry, type PieceEntry, type Step } from './entries.ts';
import { type Mark, monthMarks, placeOf } from './lists.ts';

/** Pieces of one year under the days of their news, or such as nobody can date. */
export type DatedPieces = {
  readonly days: readonly {
    readonly day: string;
    readonly anchor: string;
    /** `1月7日`; the year stands over it. */
    readonly words: string;
    readonly pieces: readonly (PieceEntry & { readonly isInferred: boolean })[];
  }[];
  readonly undated: readonly PieceEntry[];
};

/** Days or undated pieces under the year or month that they are of. */
type Section = DatedPieces & { readonly name: string; readonly anchor: string };

function datedPieces(
  archive: Archive,
  days: readonly ChronicleDay[],
  undated: readonly Piece[] = [],
): DatedPieces {
  return {
    days: days.map(({ day, pieces }) => ({
      day,
      anchor: dayAnchor(day),
      words: dayInChinese(day).replace(/^\d+年/, ''),
      pieces: pieces.map(({ piece, certainty }) => ({
        ...pieceEntry(archive, piece),
        day: null,
        isInferred: certainty === 'inferred',
      })),
    })),
    undated: undated.map((piece) => pieceEntry(archive, piece)),
  };
}

/** 编年: the pieces by the day of their news, or, where they are many, the way to each year. */
export function chronicleView(archive: Archive) {
  const parts = chronicleParts(archive);
  const head = { isEmpty: archive.pieces.size === 0 };
  if (parts) return { ...head, years: parts.map(wayTo), marks: [], sections: [] };
  const { years, undated } = chronicle(archive);
  const all = [
    ...years.map((it) => ({ ...it, undated: [] })),
    ...(undated.length > 0 ? [{ year: null, days: [], undated, count: undated.length }] : []),
  ];
  const named = (year: string | null) => ({ name: yearTerm(year), anchor: yearAnchor(year) });
  return {
    ...head,
    years: null,
    marks: all.map(({ year, count }): Mark => ({ ...named(year), sheet: 1, size: count })),
    sections: all.map((it): Section => ({
      ...named(it.year),
      ...datedPieces(archive, it.days, it.undated),
    })),
  };
}

function wayTo({ year, count, months }: ChroniclePart) {
  const address = chronicleYearAddress(year);
  return {
    name: yearTerm(year),
    address,
    count,
    months: months.map(({ key, sheet, size }) => ({
      name: `${Number(key)}月`,
      address: `${sheetAddress(address, sheet)}#${monthAnchor(key)}`,
      count: size,
    })),
  };
}

/** A sheet of one year of the chronicle, and the years beside it. */
export type ChronicleSheet = {
  readonly part: ChroniclePart;
  readonly sheet: Sheet<Piece>;
  readonly later: ChroniclePart | null;
  readonly earlier: ChroniclePart | null;
};

/** 编年, one year, where the whole is too long for one page. */
export function chronicleYearView(
  archive: Archive,
  { part, sheet, later, earlier }: ChronicleSheet,
) {
  const { days, undated } = piecesByDay(archive, sheet.entries);
  const name = yearTerm(part.year);
  const title = `${name}的稿件`;
  const address = chronicleYearAddress(part.year);
  const step = (it: ChroniclePart | null): Step | null =>
    it && {
      name: `${yearTerm(it.year)}，${it.count}篇`,
      address: chronicleYearAddress(it.year),
      unit: '年',
    };
  return {
    title: sheetTitle(title, sheet),
    description: sheetTitle(`${title}，共${part.count}篇，按新闻发生的日期。`, sheet),
    trail: [
      { name: '首页', address: home },
      { name: '编年', address: chronicleList },
      ...sheetTrail(name, address, sheet),
    ],
    name: title,
    count: part.count,
    sheet: placeOf(sheet, address),
    marks: monthMarks(part.months),
    months: [...Map.groupBy(days, ({ day }) => day.slice(5, 7))].map(
      ([month, ofMonth]): Section => ({
        name: `${Number(month)}月`,
        anchor: monthAnchor(month),
        ...datedPieces(archive, ofMonth),
      }),
    ),
    undated: datedPieces(archive, [], undated),
    previous: step(earlier),
    next: step(later),
  };
}
