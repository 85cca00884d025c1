import { createHash } from 'node:crypto';
import { type Archive, oncePerArchive } from '../archive/archive.ts';
import { boundsOf } from '../archive/edtf.ts';
import { datelineOf, pieceInContext } from '../archive/piece-in-context.ts';
import { pieceTitle, textOf } from '../archive/piece-title.ts';
import { openingOf } from '../body/sentence.ts';
import type { Piece, Place } from '../model/index.ts';
import { type FeedScope, home, pageList, pieceAddress, placeAddress } from '../site/addresses.ts';
import { site } from '../site/site.ts';
import { authorsOf, certainDay } from './citation.ts';

/** How many pieces a feed holds, the newest. */
export const FEED_LENGTH = 50;

/** Of a piece whose day nobody knows; feeds must have one, and it must not be that of the build. */
const NO_DAY = '1970-01-01';

export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  /** From the site's root. */
  readonly address: string;
  readonly summary: string;
  /** Printing day, where it is certain. */
  readonly published: string | null;
  /** Printing day, else day of the news, else the first possible printing day. */
  readonly updated: string;
  readonly authors: readonly string[];
  /** Sections and places. */
  readonly tags: readonly string[];
}

export interface Feed {
  readonly id: string;
  readonly scope: FeedScope;
  readonly title: string;
  /** The page that shows what the feed follows, from the site's root. */
  readonly page: string;
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

/** What of a feed is not in the archive. */
export type FeedHead = Pick<Feed, 'scope' | 'title' | 'page'> & {
  /** The archive's id for machines. */
  readonly archiveId: string;
};

/** All pieces, newest first: what a feed is cut from. */
export const newestFirst = oncePerArchive((archive): readonly Piece[] =>
  [...archive.pieces.values()]
    .map((piece) => ({ piece, day: dayOf(archive, piece) }))
    .sort((a, b) => b.day.localeCompare(a.day) || (a.piece.id < b.piece.id ? -1 : 1))
    .map(({ piece }) => piece),
);

/**
 * A feed of the newest of some pieces. Days come from the newspaper, never from the clock: the same
 * archive gives the same bytes.
 *
 * @param pieces - newest first
 * @param summaryOf - the opening of a piece
 */
export function feed(
  archive: Archive,
  { archiveId, ...head }: FeedHead,
  pieces: readonly Piece[],
  summaryOf: (piece: Piece) => string,
): Feed {
  const entries = pieces.slice(0, FEED_LENGTH).map((piece): FeedEntry => {
    const context = pieceInContext(archive, piece);
    const { date } = context.page;
    return {
      id: entryId(archiveId, `pieces/${piece.id}`),
      title: pieceTitle(archive, piece),
      address: pieceAddress(piece.id),
      summary: summaryOf(piece),
      published: fullDay(
        certainDay(date && { edtf: date.edtf, inferred: date.certainty === 'inferred' }),
      ),
      updated: dayOf(archive, piece),
      authors: authorsOf(context).map(({ byline }) => byline.name),
      tags: [...new Set([piece.section ?? [], context.places.map(({ name }) => name)].flat())],
    };
  });
  return {
    ...head,
    id: entryId(archiveId, head.scope === null ? 'feed' : `${head.scope.kind}/${head.scope.id}`),
    updated: entries[0]?.updated ?? NO_DAY,
    entries,
  };
}

function dayOf(archive: Archive, piece: Piece): string {
  const date = archive.pages.get(piece.page)?.date ?? null;
  const printed = certainDay(date && { edtf: date.edtf, inferred: date.certainty === 'inferred' });
  const bounds = date && boundsOf(date.edtf);
  const day =
    fullDay(printed) ?? datelineOf(archive, piece)?.date ?? bounds?.earliest ?? bounds?.latest;
  return day ? day.padEnd(10, '-01') : NO_DAY;
}

/** A day that is one; a month or a year alone is none. */
function fullDay(day: string | null): string | null {
  return day?.length === 10 ? day : null;
}

/** The archive's id for machines; an archive that has chosen none is known by its title. */
export const archiveId = site.id ?? site.title;

/** The opening of each piece that a feed has asked for: one piece is in the feeds of many places. */
const summaries = oncePerArchive(() => new Map<string, string>());

function summaryIn(archive: Archive): (piece: Piece) => string {
  const known = summaries(archive);
  return (piece) => {
    const summary = known.get(piece.id) ?? openingOf(textOf(piece).join(''), 200);
    known.set(piece.id, summary);
    return summary;
  };
}

export function feedOfArchive(archive: Archive): Feed {
  const head = { archiveId, scope: null, title: site.title, page: home };
  return feed(archive, head, newestFirst(archive), summaryIn(archive));
}

/** A district whose pages the archive has. */
export type FeedDistrict = { readonly id: string; readonly name: string };

/** The districts of the pages, in the order of their names. */
export const feedDistricts = oncePerArchive((archive): readonly FeedDistrict[] => {
  const names = new Set(
    [...archive.pages.values()].flatMap(({ district }) => district?.name ?? []),
  );
  const places = [...archive.places.values()].filter(({ kind }) => kind === 'district');
  return [...names]
    .sort()
    .map((name) => ({ name, id: places.find((it) => it.name === name)?.id ?? madeId(name) }));
});

/** Of a district that is on no list of places: ASCII, and the same in every build. */
function madeId(name: string): string {
  return `district-${entryId('districts', name).slice(-12)}`;
}

/** The feed of the pages of a district. */
export function feedOfDistrict(archive: Archive, { id, name }: FeedDistrict): Feed {
  const pieces = newestFirst(archive).filter(
    ({ page }) => archive.pages.get(page)?.district?.name === name,
  );
  const head = {
    archiveId,
    scope: { kind: 'districts', id },
    title: `${name} · ${site.title}`,
    page: pageList,
  } as const;
  return feed(archive, head, pieces, summaryIn(archive));
}

/** Newest first as well, the pieces that name each place. */
const piecesByPlace = oncePerArchive((archive) => {
  const byPlace = new Map<string, Piece[]>();
  for (const piece of newestFirst(archive)) {
    for (const place of new Set(piece.places)) {
      const pieces = byPlace.get(place) ?? [];
      pieces.push(piece);
      byPlace.set(place, pieces);
    }
  }
  return byPlace;
});

/** The pieces that name a place, as many as its feed holds. */
export const feedPieces = (archive: Archive, place: Place): readonly Piece[] =>
  (piecesByPlace(archive).get(place.id) ?? []).slice(0, FEED_LENGTH);

/** The feed of the pieces that name a place. */
export function feedOfPlace(archive: Archive, place: Place): Feed {
  const head = {
    archiveId,
    scope: { kind: 'places', id: place.id },
    title: `${place.name} · ${site.title}`,
    page: placeAddress(place.id),
  } as const;
  return feed(archive, head, feedPieces(archive, place), summaryIn(archive));
}

/** The namespace of addresses (RFC 9562, 6.6): a name here is one below the archive's id. */
const NAMESPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

/**
 * A UUID of version 5 (RFC 9562, 5.5) as an IRI: the same for the same name, whatever address the
 * archive has or gets.
 *
 * @param archive - the archive's id for machines
 * @param name - what in the archive is meant, for example `pieces/a-5`
 * @returns for example `urn:uuid:74738ff5-5367-5958-9aee-98fffdcd1876`
 */
export function entryId(archive: string, name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(`${archive}/${name}`)
    .digest()
    .subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  const parts = [0, 8, 12, 16, 20, 32].map((at, index, all) => hex.slice(at, all[index + 1]));
  return `urn:uuid:${parts.slice(0, 5).join('-')}`;
}
