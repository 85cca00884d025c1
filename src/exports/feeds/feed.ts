import type { Archive } from '../../archive/archive.ts';
import { boundsOf } from '../../archive/edtf.ts';
import { oncePerArchive } from '../../archive/once.ts';
import { datelineOf, pieceInContext } from '../../archive/piece-in-context.ts';
import { pieceTitle } from '../../archive/piece-title.ts';
import { authorsOf } from '../citation/citable.ts';
import { certainDay } from '../citation/printing-day.ts';
import { pieceAddress, type FeedScope } from '../../site/addresses.ts';
import type { Piece } from '../../model/index.ts';
import { entryId } from './entry-id.ts';

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
