import type { Archive } from '../archive/archive.ts';
import type { ChroniclePart } from '../archive/chronicle-parts.ts';
import type { NamingPiece } from '../archive/mentions.ts';
import { newsYear } from '../archive/news-day.ts';
import { oncePerArchive } from '../archive/once.ts';
import { digestOf } from '../archive/origins.ts';
import type { SignedPiece } from '../archive/people.ts';
import type { PhotographEntry, Photographs } from '../archive/photographs.ts';
import { wayUp } from '../archive/place-tree.ts';
import type { Landmark, Sheet } from '../archive/sheets.ts';
import { feedPieces } from '../exports/feeds/feeds-of-archive.ts';
import type { Byline, Page, Piece, Place } from '../model/index.ts';
import { hash, markOf, markOfByline, markOfPage, markOfPlace, signed } from './marks.ts';

/** Keys of the sheets of lists and of feeds, see keys.ts. */

/** What of a list the sheets of one route show. */
export type ListSheet<T> = {
  readonly sheet: Sheet<T>;
  readonly years: readonly Landmark<string | null>[];
};

/** The key of a sheet of a place. On the first are its neighbours, from among all places. */
export function placeSheetKey(
  archive: Archive,
  place: Place,
  { sheet, years }: ListSheet<NamingPiece>,
): string {
  return hash([
    markOfPlace(place),
    wayUp(archive, place).map((it) => [it.name, it.place?.id]),
    sheet.number === 1 ? [gazetteer(archive), pagesOfVariants(archive, place)] : null,
    shapeOf(sheet),
    years,
    sheet.entries.map((entry) => [
      markInList(archive, entry.piece),
      entry.mentions,
      newsYear(archive)(entry),
    ]),
  ]);
}

/** The key of a sheet of a person or an organisation. */
export function bylineSheetKey(
  archive: Archive,
  byline: Byline,
  { sheet, years }: ListSheet<SignedPiece>,
): string {
  return hash([
    markOfByline(byline),
    byline.roles,
    shapeOf(sheet),
    years,
    sheet.entries.map((entry) => [
      markInList(archive, entry.piece),
      entry.roles,
      newsYear(archive)(entry),
    ]),
  ]);
}

/** The key of a sheet of a year of the chronicle; the years beside it are named at its foot. */
export function chronicleSheetKey(
  archive: Archive,
  { year, count, months }: ChroniclePart,
  sheet: Sheet<Piece>,
  beside: readonly (ChroniclePart | null)[],
): string {
  return hash([
    [year, count, months],
    beside.map((it) => it && [it.year, it.count]),
    shapeOf(sheet),
    sheet.entries.map((piece) => markInList(archive, piece)),
  ]);
}

/** The keys of the further sheets of the photographs, in their order. */
export function photographSheetKeys(archive: Archive, { sheets, years }: Photographs): string[] {
  const markOfEntry = ({ caption, page, piece }: PhotographEntry): unknown => [
    digestOf(caption),
    signed(archive, caption.credits),
    digestOf(page),
    piece && markInList(archive, piece),
  ];
  return sheets
    .slice(1)
    .map((sheet) => hash([shapeOf(sheet), years, sheet.entries.map(markOfEntry)]));
}

/** The keys of the further sheets of the state of the text, in their order. */
export function textStateSheetKeys(sheets: readonly Sheet<{ readonly page: Page }>[]): string[] {
  return sheets
    .slice(1)
    .map((sheet) =>
      hash([shapeOf(sheet), sheet.entries.map(({ page, ...entry }) => [digestOf(page), entry])]),
    );
}

/** The key of the feeds of a place. */
export function placeFeedKey(archive: Archive, place: Place): string {
  const pieces = feedPieces(archive, place);
  return hash([markOfPlace(place), pieces.map((piece) => markInList(archive, piece))]);
}

/** A piece, and the page that it is on, whose name and day stand beside it. */
function markInList(archive: Archive, piece: Piece): unknown {
  return [markOf(archive, piece), markOfPage(archive, piece.page)];
}

const shapeOf = ({ number, count, total }: Sheet<unknown>): unknown => [number, count, total];

/** All places, with everything that is known of them. */
const gazetteer = oncePerArchive(({ places }) => hash([...places.values()].map(digestOf)));

/** Where the forms of a name were printed: links go to the lines of these pages. */
function pagesOfVariants(archive: Archive, { variants }: Place): unknown {
  return variants.map(({ mentions }) =>
    mentions.map(({ piece }) => archive.pieces.get(piece)?.page),
  );
}
