import type { Archive } from '../../archive/archive.ts';
import { oncePerArchive } from '../../archive/once.ts';
import { textOf } from '../../archive/piece-text.ts';
import { openingOf } from '../../body/sentence.ts';
import { home, pageList, placeAddress } from '../../site/addresses.ts';
import type { Piece, Place } from '../../model/index.ts';
import { site } from '../../site/site.ts';
import { entryId } from './entry-id.ts';
import { type Feed, feed, FEED_LENGTH, newestFirst } from './feed.ts';

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
