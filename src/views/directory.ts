import type { Archive } from '../archive/archive.ts';
import {
  type DirectoryNode,
  type DirectoryPart,
  initialsOn,
  placeDirectoryOf,
  placeSheets,
} from '../archive/directories.ts';
import { placesAround } from '../archive/places.ts';
import { type Sheet, sheetTitle } from '../archive/sheets.ts';
import { feedDistricts } from '../exports/feeds.ts';
import type { Place } from '../model/index.ts';
import {
  branchAddress,
  home,
  initialAnchor,
  placeAddress,
  placeDirectory,
  placesByPinyin,
} from '../site/addresses.ts';
import { sheetTrail } from '../site/links.ts';
import { site } from '../site/site.ts';
import { placeKindTerm } from '../site/terms.ts';
import { districtFeeds, type FeedLink } from './entries.ts';
import { letterMarks, placeOf, sheetOf } from './lists.ts';

/** A place in the directory, and what lies in it. */
export type Branch = {
  readonly name: string;
  readonly address: string;
  readonly kind: string;
  /** What the national list has between it and the place above, named on no page. */
  readonly between: string;
  /** How many pieces name it. */
  readonly pieces: number;
  readonly children: readonly Branch[];
  /** The page that has what lies in it; null where that is here. */
  readonly elsewhere: { readonly count: number; readonly address: string } | null;
};

function branchOf({ place, between, children, closed }: DirectoryNode): Branch {
  return {
    name: place.name,
    address: placeAddress(place.id),
    kind: placeKindTerm[place.kind],
    between: between.join(''),
    pieces: new Set(place.mentions.map(({ piece }) => piece)).size,
    children: children.map(branchOf),
    elsewhere: closed > 0 ? { count: closed, address: branchAddress(place.id) } : null,
  };
}

/** 地名 by district, from its beginning: what lies in what, as far as the pages say. */
export function directoryView(archive: Archive, number: number) {
  const sheet = sheetOf(placeDirectoryOf(archive).get(null)?.sheets ?? [], number);
  const { size } = archive.places;
  const branches = sheet.entries.map(branchOf);
  const holdsMore = ({ children, elsewhere }: Branch) => children.length > 0 || elsewhere !== null;
  const feeds: FeedLink[] = [
    { scope: null, name: site.title },
    ...districtFeeds(feedDistricts(archive)),
  ];
  return {
    title: sheetTitle('地名', sheet),
    description: sheetTitle(`报上提到的${size}处地名。`, sheet),
    feeds,
    total: size,
    sheet: placeOf(sheet, placeDirectory),
    rooted: branches.filter(holdsMore),
    alone: branches.filter((it) => !holdsMore(it)),
  };
}

/** What lies in a place, where the directory by district is too long for one page. */
export function branchView(
  archive: Archive,
  place: Place,
  { size, sheet }: { readonly size: DirectoryPart['size']; readonly sheet: Sheet<DirectoryNode> },
) {
  const directory = placeDirectoryOf(archive);
  const address = branchAddress(place.id);
  const name = `${place.name}境内`;
  return {
    title: sheetTitle(`${name}的地名`, sheet),
    description: sheetTitle(`${name}，报上提到的${size}处地名。`, sheet),
    trail: [
      { name: '首页', address: home },
      { name: '地名', address: placeDirectory },
      // The wider branches that have a page as well.
      ...placesAround(archive, place)
        .filter(({ id }) => directory.has(id))
        .map((it) => ({ name: it.name, address: branchAddress(it.id) })),
      ...sheetTrail(name, address, sheet),
    ],
    name,
    size,
    place: { name: place.name, address: placeAddress(place.id) },
    sheet: placeOf(sheet, address),
    branches: sheet.entries.map(branchOf),
  };
}

/** 地名 by the initial of their pinyin. */
export function pinyinView(archive: Archive, number: number) {
  const { sheets, letters } = placeSheets(archive);
  const sheet = sheetOf(sheets, number);
  return {
    title: sheetTitle('地名 · 按拼音', sheet),
    description: sheetTitle('报上提到的地名，按拼音排列。', sheet),
    total: sheet.total,
    sheet: placeOf(sheet, placesByPinyin),
    letters: letterMarks(letters),
    initials: initialsOn(sheet).map(({ letter, entries }) => ({
      letter,
      anchor: initialAnchor(letter),
      places: entries.map((place) => ({
        name: place.name,
        address: placeAddress(place.id),
        where: placesAround(archive, place).at(-1)?.name ?? placeKindTerm[place.kind],
      })),
    })),
  };
}
