import type { Archive } from '../../archive/archive.ts';
import { pageName } from '../../archive/page-title.ts';
import { pieceTitle } from '../../archive/piece-title.ts';
import { plainBlocks } from '../../body/plain-blocks.ts';
import { pieceAddress } from '../../links/addresses.ts';
import type { Caption, Credit, Piece } from '../../model/index.ts';
import type { IndexedEntry } from '../record.ts';
import { dayOf } from './day-of.ts';

/** Gives the Markdown body of a piece. */
export type BodyOf = (piece: Piece) => string;

/**
 * @param archive - the collections
 * @param bodyOf - gives the Markdown body of a piece
 * @returns every piece as the search knows it, in the order of ids
 * @throws Error naming the file where a piece names an entry that there is not
 */
export function entriesOf(archive: Archive, bodyOf: BodyOf): IndexedEntry[] {
  return [...archive.pieces.values()].map((piece) => entryOf(archive, piece, bodyOf(piece)));
}

function entryOf(archive: Archive, piece: Piece, body: string): IndexedEntry {
  const file = `content/pieces/${piece.id}.md`;
  const captions = piece.captions.map(({ caption }) =>
    present(archive.captions, caption, `${file}: captions`),
  );
  const page = present(archive.pages, piece.page, `${file}: page`);
  return {
    address: pieceAddress(piece.id),
    title: piece.headline === null ? pieceTitle(archive, piece) : null,
    page: pageName(page),
    ...dayOf(archive, piece),
    texts: {
      kicker: lines(piece.kicker),
      headline: lines(piece.headline),
      deck: lines(piece.deck),
      byline: names(
        archive,
        [...piece.bylines, ...captions.flatMap(({ credits }) => credits)],
        file,
      ),
      body: plainBlocks(body),
      caption: captions.map(({ text }: Caption) => text),
    },
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
