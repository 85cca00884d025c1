import { type Archive, entriesOf } from '../../archive/archive.ts';
import { pageName } from '../../archive/page-title.ts';
import { pieceTitle } from '../../archive/piece-title.ts';
import { plainBlocks } from '../../body/plain-blocks.ts';
import { pieceAddress } from '../../links/addresses.ts';
import type { Caption, Credit, Page, Piece } from '../../model/index.ts';
import { districtName } from '../../site/districts.ts';
import { pieceKindTerm } from '../../terms.ts';
import { type IndexedEntry, NO_DAY } from '../record.ts';
import { dayOf } from './day-of.ts';
import { emendedSpots } from './emended-spots.ts';
import { printedPlaces } from './printed-places.ts';

/** Gives the Markdown body of a piece or a caption. */
export type BodyOf = (collection: 'pieces' | 'captions', id: string) => string;

/**
 * Every piece as the search knows it, the newest first, those of one day in the order of ids. One
 * after another: no more than one body is held.
 *
 * @param archive - the collections
 * @param bodyOf - gives the Markdown body of a piece or a caption
 * @param run - of which pieces: from the first of these numbers on, to before the second
 * @throws Error naming the file where a piece names an entry that there is not
 */
export function* indexedEntries(
  archive: Archive,
  bodyOf: BodyOf,
  run: readonly [from: number, to: number] = [0, archive.pieces.size],
): Generator<IndexedEntry> {
  const dayOfEach = new Map([...archive.pieces.values()].map((it) => [it, dayOf(archive, it).day]));
  const inOrder = [...dayOfEach].sort(([a, x], [b, y]) => compared(y, x) || compared(a.id, b.id));
  for (const [piece] of inOrder.slice(...run)) yield entryOf(archive, piece, bodyOf);
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function entryOf(archive: Archive, piece: Piece, bodyOf: BodyOf): IndexedEntry {
  const body = bodyOf('pieces', piece.id);
  const file = `content/pieces/${piece.id}.md`;
  const captions = piece.captions.map(({ caption }) =>
    present(archive.captions, caption, `${file}: captions`),
  );
  const page = present(archive.pages, piece.page, `${file}: page`);
  const credits = [...piece.bylines, ...captions.flatMap((caption) => caption.credits)];
  const signers = names(archive, credits, file);
  const texts = {
    kicker: lines(piece.kicker),
    headline: lines(piece.headline),
    deck: lines(piece.deck),
    byline: signers,
    body: plainBlocks(body),
    caption: captions.map(({ text }: Caption) => text),
  };
  const withBodies = captions.map((caption) => ({
    caption,
    body: caption.emendations.some(({ sure }) => sure) ? bodyOf('captions', caption.id) : '',
  }));
  return {
    address: pieceAddress(piece.id),
    title: piece.headline === null ? pieceTitle(archive, piece, () => plainBlocks(body)) : null,
    page: pageName(page),
    ...dayOf(archive, piece),
    facets: facetsOf(archive, piece, page, signers),
    crossheads: piece.blocks.flatMap(({ type }, index) => (type === 'crosshead' ? index + 1 : [])),
    printed: printedPlaces(archive).get(piece.id) ?? [],
    emended: emendedSpots(piece, body, withBodies, texts),
    texts,
  };
}

function facetsOf(
  archive: Archive,
  piece: Piece,
  page: Page,
  signers: readonly string[],
): IndexedEntry['facets'] {
  const { day } = dayOf(archive, piece);
  const places = entriesOf(piece.places, archive.places).map(({ name }) => name);
  return {
    district: [districtName(page) ?? []].flat(),
    place: [...new Set(places)],
    kind: [pieceKindTerm[piece.kind]],
    byline: signers,
    year: day === NO_DAY ? [] : [day.slice(0, 4)],
  };
}

function lines(text: string | null): string[] {
  return text === null ? [] : [text];
}

/** Who signed the piece or took its photographs, each once. */
function names(archive: Archive, credits: readonly Credit[], file: string): string[] {
  const all = credits.map(
    ({ byline }) => present(archive.bylines, byline, `${file}: bylines`).name,
  );
  return [...new Set(all)];
}

function present<T>(collection: ReadonlyMap<string, T>, id: string, where: string): T {
  const entry = collection.get(id);
  if (entry === undefined) throw new Error(`${where}: there is no entry "${id}"`);
  return entry;
}
