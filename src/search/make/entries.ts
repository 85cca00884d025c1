import { hash } from 'node:crypto';
import { type Archive, entriesOf } from '../../archive/archive.ts';
import { pageName } from '../../archive/page-title.ts';
import { pieceTitle } from '../../archive/piece-title.ts';
import { plainBlocks } from '../../body/parse-body.ts';
import { markOf } from '../../kept/marks.ts';
import { pieceAddress } from '../../site/addresses.ts';
import type { Caption, Piece } from '../../model/index.ts';
import { districtName } from '../../site/site.ts';
import { pieceKindTerm } from '../../site/terms.ts';
import { type IndexedEntry, NO_DAY } from '../record.ts';
import { dayOf } from './day-of.ts';
import type { SearchedPiece } from './entry-pass.ts';
import { emendedSpots } from './emended-spots.ts';
import { printedPlaces } from './printed-places.ts';

/** Gives the Markdown body of a piece or a caption. */
export type BodyOf = (collection: 'pieces' | 'captions', id: string) => string;

/** A piece of an archive in the order of the index. */
export type OrderedPiece = SearchedPiece & { readonly piece: Piece };

/**
 * Every piece as the search knows it, in the order of the index: those without a day, then the
 * oldest first, so that what is printed later changes the number of none that is there. Answers
 * have them the other way round, and those of one day in the order of ids.
 *
 * @param archive - the collections
 * @param bodyOf - gives the Markdown body of a piece or a caption
 * @throws Error naming the file where a piece names an entry that there is not
 */
export function searchedPieces(archive: Archive, bodyOf: BodyOf): OrderedPiece[] {
  const dayOfEach = new Map([...archive.pieces.values()].map((it) => [it, dayOf(archive, it).day]));
  return [...dayOfEach]
    .sort(([a, x], [b, y]) => compared(x, y) || compared(b.id, a.id))
    .map(([piece]) => ({
      piece,
      facets: facetsOf(archive, piece),
      entry: () => entryOf(archive, piece, bodyOf),
    }));
}

/**
 * Stands for all of an entry but the program and the settings: where it is as it was, the entry is.
 *
 * @param archive - read from files, whose digests are known
 */
export function entryKey(archive: Archive, piece: Piece): string {
  const page = archive.pages.get(piece.page);
  return hash(
    'sha256',
    JSON.stringify([
      markOf(archive, piece),
      page && [pageName(page), districtName(page)],
      dayOf(archive, piece),
      printedPlaces(archive).get(piece.id),
    ]),
    'base64url',
  );
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function entryOf(archive: Archive, piece: Piece, bodyOf: BodyOf): IndexedEntry {
  const body = bodyOf('pieces', piece.id);
  const file = fileOf(piece);
  const captions = piece.captions.map(({ caption }) =>
    present(archive.captions, caption, `${file}: captions`),
  );
  const page = present(archive.pages, piece.page, `${file}: page`);
  const facets = facetsOf(archive, piece);
  const texts = {
    kicker: lines(piece.kicker),
    headline: lines(piece.headline),
    deck: lines(piece.deck),
    byline: [...facets.byline],
    body: plainBlocks(body),
    caption: captions.map(({ text }: Caption) => text),
  };
  const withBodies = captions.map((caption) => ({
    caption,
    body: caption.emendations.some(({ sure }) => sure) ? bodyOf('captions', caption.id) : '',
  }));
  return {
    address: pieceAddress(piece.id),
    title: piece.headline === null ? pieceTitle(archive, piece, () => texts.body) : null,
    page: pageName(page),
    ...dayOf(archive, piece),
    facets,
    crossheads: piece.blocks.flatMap(({ type }, index) => (type === 'crosshead' ? index + 1 : [])),
    printed: printedPlaces(archive).get(piece.id) ?? [],
    emended: emendedSpots(piece, body, withBodies, texts),
    texts,
  };
}

function facetsOf(archive: Archive, piece: Piece): IndexedEntry['facets'] {
  const { day } = dayOf(archive, piece);
  const page = present(archive.pages, piece.page, `${fileOf(piece)}: page`);
  const places = entriesOf(piece.places, archive.places).map(({ name }) => name);
  return {
    district: [districtName(page) ?? []].flat(),
    place: [...new Set(places)],
    kind: [pieceKindTerm[piece.kind]],
    byline: signersOf(archive, piece),
    year: day === NO_DAY ? [] : [day.slice(0, 4)],
  };
}

/** Who signed the piece or took its photographs, each once. */
function signersOf(archive: Archive, piece: Piece): string[] {
  const file = fileOf(piece);
  const captions = piece.captions.map(({ caption }) =>
    present(archive.captions, caption, `${file}: captions`),
  );
  const credits = [...piece.bylines, ...captions.flatMap((caption) => caption.credits)];
  const all = credits.map(
    ({ byline }) => present(archive.bylines, byline, `${file}: bylines`).name,
  );
  return [...new Set(all)];
}

const fileOf = ({ id }: Piece): string => `content/pieces/${id}.md`;

function lines(text: string | null): string[] {
  return text === null ? [] : [text];
}

function present<T>(collection: ReadonlyMap<string, T>, id: string, where: string): T {
  const entry = collection.get(id);
  if (entry === undefined) throw new Error(`${where}: there is no entry "${id}"`);
  return entry;
}
