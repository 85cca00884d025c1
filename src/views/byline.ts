import type { Archive } from '../archive/archive.ts';
import { bylineSheets, initialsOn } from '../archive/directories.ts';
import { newsYear } from '../archive/piece-in-context.ts';
import type { SignedPiece } from '../archive/mentions.ts';
import { type Landmark, type Sheet, sheetTitle } from '../archive/sheets.ts';
import type { Byline } from '../model/index.ts';
import { bylineAddress, bylineDirectory, home, initialAnchor } from '../site/addresses.ts';
import { sheetTrail } from '../site/links.ts';
import { bylineRoleTerm } from '../site/terms.ts';
import { pieceEntry } from './entries.ts';
import { byYear, letterMarks, placeOf, sheetOf, yearMarks } from './lists.ts';

/** A sheet of what somebody signed. */
export type SignedSheet = {
  readonly sheet: Sheet<SignedPiece>;
  readonly years: readonly Landmark<string | null>[];
};

/** How many of their affiliations are named. */
const room = 12;

/** A person or an organisation that signs: what they did, for whom, and in which pieces. */
export function bylineView(archive: Archive, byline: Byline, { sheet, years }: SignedSheet) {
  const address = bylineAddress(byline.id);
  const { name, affiliation, roles, pinyin } = byline;
  return {
    title: sheetTitle(name, sheet),
    description: sheetTitle(`${name}署名的${sheet.total}篇稿件。`, sheet),
    trail: [
      { name: '首页', address: home },
      { name: '作者', address: bylineDirectory },
      ...sheetTrail(name, address, sheet),
    ],
    name,
    affiliation: affiliation.slice(0, room).join('、') + (affiliation.length > room ? '等' : ''),
    roles: roles.map(({ role, count }) => `${bylineRoleTerm[role]}${count}篇`).join('，'),
    pinyin,
    sheet: placeOf(sheet, address),
    years: yearMarks(years),
    pieces: byYear(sheet, newsYear(archive), ({ piece, roles: did }) => ({
      ...pieceEntry(archive, piece),
      did: did.map((role) => bylineRoleTerm[role]).join('、'),
    })),
  };
}

/** 作者: everybody who signed, by pinyin. */
export function bylinesView(archive: Archive, number: number) {
  const { sheets, letters } = bylineSheets(archive);
  const sheet = sheetOf(sheets, number);
  return {
    title: sheetTitle('作者', sheet),
    description: sheetTitle('在报上署名的记者、通讯员和摄影者。', sheet),
    total: sheet.total,
    sheet: placeOf(sheet, bylineDirectory),
    letters: letterMarks(letters),
    initials: initialsOn(sheet).map(({ letter, entries }) => ({
      letter,
      anchor: initialAnchor(letter),
      bylines: entries.map(({ id, name, roles, pieces }) => ({
        name,
        address: bylineAddress(id),
        roles: roles.map(({ role }) => bylineRoleTerm[role]).join('、'),
        pieces: new Set(pieces.map(({ piece }) => piece)).size,
      })),
    })),
  };
}
