import type { Archive } from '../archive/archive.ts';
import { dayInChinese } from '../archive/edtf.ts';
import { type NamingPiece, sayingsOf } from '../archive/mentions.ts';
import { newsYear } from '../archive/piece-in-context.ts';
import { textOf } from '../archive/piece-title.ts';
import { placeDirectoryOf } from '../archive/directories.ts';
import {
  neighbouringPlaces,
  type PlaceOnTheWay,
  placesAround,
  type PlacesNearby,
  placesWithin,
  wayUp,
} from '../archive/places.ts';
import { type Landmark, type Sheet, sheetTitle } from '../archive/sheets.ts';
import type { Mention, Place } from '../model/index.ts';
import {
  branchAddress,
  home,
  pieceAddress,
  placeAddress,
  placeDirectory,
  sourceAddress,
} from '../site/addresses.ts';
import { sheetTrail } from '../site/links.ts';
import { listedKinds, placeKindTerm, variantKindTerm } from '../site/terms.ts';
import { type FeedLink, type Link, pieceEntry } from './entries.ts';
import { byYear, placeOf, yearMarks } from './lists.ts';

/** A sheet of what has been printed about a place. */
export type PlaceSheet = {
  readonly sheet: Sheet<NamingPiece>;
  readonly years: readonly Landmark<string | null>[];
};

/** How many sentences a page has room for; the pieces on it share them. */
const sentences = 400;

/** What the facts have room for. */
const room = { variants: 40, lines: 12 };

/** 地名: where a place lies, what has been printed about it, and how its name was read. */
export function placeView(archive: Archive, place: Place, { sheet, years }: PlaceSheet) {
  const way = wayUp(archive, place);
  const address = placeAddress(place.id);
  const full = [...way, place].map(({ name }) => name).join('');
  const most = Math.floor(sentences / sheet.entries.length);
  const feed: FeedLink = { scope: { kind: 'places', id: place.id }, name: place.name };
  return {
    title: sheetTitle(place.name, sheet),
    description: sheetTitle(`${full}：报上提到它的${sheet.total}篇稿件和原句。`, sheet),
    feeds: [feed],
    trail: [
      { name: '首页', address: home },
      { name: '地名', address: placeDirectory },
      ...way.map((it) =>
        it.place ? { name: it.name, address: placeAddress(it.place.id) } : { name: it.name },
      ),
      ...sheetTrail(place.name, address, sheet),
    ],
    name: place.name,
    kind: placeKindTerm[place.kind],
    pinyin: place.pinyin,
    total: sheet.total,
    sheet: placeOf(sheet, address),
    years: yearMarks(years),
    mentions: byYear(sheet, newsYear(archive), (it) => mentionIn(archive, place, it, most)),
    facts: sheet.number === 1 ? factsOf(archive, place, way) : null,
  };
}

/** A piece that names a place, and the sentences of it that do. */
export type MentionEntry = ReturnType<typeof mentionIn>;

/** @param most - how many sentences are shown; the piece has the rest */
function mentionIn(archive: Archive, place: Place, naming: NamingPiece, most: number) {
  const { piece } = naming;
  const sayings = sayingsOf(archive, place, naming, textOf(piece));
  return {
    piece: pieceEntry(archive, piece),
    sayings: sayings.slice(0, most).map(({ part, block, line, printed, excerpt }) => ({
      part: { title: '标题', caption: '图注', body: null }[part],
      line,
      source: sourceAddress(piece.page, line),
      excerpt: excerpt && { ...excerpt, address: pieceAddress(piece.id, block ?? undefined) },
      printed: excerpt?.words !== printed ? printed : null,
    })),
    more: sayings.length - most,
  };
}

/** What is known of a place: its code, where it lies and who says so, its other names, its neighbours. */
export type PlaceFacts = ReturnType<typeof factsOf>;

function factsOf(archive: Archive, place: Place, way: readonly PlaceOnTheWay[]) {
  const { listing, variants } = place;
  const around = placesAround(archive, place);
  const parent = around.at(-1);
  const chain = listing?.chain.map(({ name }) => name) ?? [];
  const sourceOf = ({ piece, line }: Mention) => {
    const page = archive.pieces.get(piece)?.page;
    return page === undefined ? [] : [{ line, address: sourceAddress(page, line) }];
  };
  /** The page of the directory that has what lies in the last of some places, each in the one before. */
  const listOf = (places: readonly Place[]): string => {
    const branch = places.findLast(({ id }) => placeDirectoryOf(archive).has(id));
    return branch ? branchAddress(branch.id) : placeDirectory;
  };
  const nearby = ({ named, total }: PlacesNearby, within: readonly Place[]) => ({
    places: named.map(({ id, name }): Link => ({ name, address: placeAddress(id) })),
    total,
    all: listOf(within),
  });
  return {
    code: place.code,
    listing: listing && {
      asOf: dayInChinese(listing.asOf),
      name: listing.name === place.name ? null : listing.name,
      why: listing.why,
    },
    isListedKind: listedKinds.has(place.kind),
    parent: parent
      ? {
          name: parent.name,
          address: placeAddress(parent.id),
          basis: place.parentBasis ? basisOf(archive, place.parentBasis) : null,
        }
      : null,
    /** What the national list has above it, where the pages put it elsewhere. */
    chain: chain.length === way.length ? [] : chain,
    nearMisses: place.nearMisses.map(({ name, code, why }) => ({ name, code, why })),
    variants: variants.slice(0, room.variants).map(({ as, kind, why, mentions }) => ({
      as,
      kind: variantKindTerm[kind],
      why,
      mentions: mentions.slice(0, room.lines).flatMap(sourceOf),
      total: mentions.length,
    })),
    variantCount: variants.length,
    within: nearby(placesWithin(archive, place), [...around, place]),
    beside: nearby(neighbouringPlaces(archive, place), around),
  };
}

/**
 * Who says where a place lies.
 *
 * @param basis - `PAGE:LINE words`, `editor`, or the words for the national list with the code
 * @returns the words of a page with their line, the editor, or the national list
 */
function basisOf({ pages }: Archive, basis: string): { name: string; address: string | null } {
  const [, page = '', line = '', words = ''] = /^([\w-]+):(\d+)\s*(.*)$/.exec(basis) ?? [];
  if (pages.has(page)) {
    return {
      name: `据原文第${line}行${words && `“${words}”`}`,
      address: sourceAddress(page, Number(line)),
    };
  }
  return { name: basis === 'editor' ? '编辑所定' : `据${basis}`, address: null };
}
