import { hash } from 'node:crypto';
import type { Archive } from '../archive/archive.ts';
import { pieceInContext } from '../archive/piece-in-context.ts';
import { cite } from '../exports/citation/cite.ts';
import { referenceFiles } from '../exports/citation/reference-files.ts';
import { markOf } from '../kept/marks.ts';
import { plainTextAddress } from '../site/addresses.ts';
import type { Piece } from '../model/index.ts';
import { plainText } from '../exports/text/plain-text.ts';
import type { EntryTaker } from '../search/make/entry-pass.ts';
import type { Group, Outlet } from '../search/make/outlet.ts';

/** The files beside the page of a piece: two for references, one with its text. */
export function pieceGroup(archive: Archive, piece: Piece): Group {
  const page = archive.pages.get(piece.page);
  const attachedTo = piece.attachedTo !== null && archive.pieces.has(piece.attachedTo);
  const parts = [
    markOf(archive, piece),
    page && [page.publication, page.edition, page.date, page.source],
    page?.regions.map(({ lines }) => lines),
    attachedTo,
  ];
  return { name: `piece ${piece.id}`, key: hash('sha256', JSON.stringify(parts), 'base64url') };
}

/**
 * Writes them.
 *
 * @param text - the words of the piece, block by block
 * @param group - what {@link pieceGroup} gave, where they can be kept
 */
export async function writePieceFiles(
  archive: Archive,
  piece: Piece,
  text: readonly string[],
  outlet: Outlet,
  group?: Group,
): Promise<void> {
  const context = pieceInContext(archive, piece);
  const citable = cite(archive, context, () => text);
  const files = [
    ...referenceFiles(citable),
    { path: plainTextAddress(piece.id), text: plainText(archive, context, citable, text) },
  ];
  for (const { path, text: content } of files) {
    await outlet.write({ path, content: Buffer.from(content) }, group);
  }
}

/** Writes the files of those pieces that are not as they were, and counts the time that it takes. */
export type PieceFilesTaker = EntryTaker & { readonly seconds: () => number };

/** @param pieces - in the order of the index */
export function pieceFilesTaker(
  archive: Archive,
  pieces: readonly { readonly piece: Piece }[],
  outlet: Outlet,
): PieceFilesTaker {
  let group: Group | undefined;
  let spent = 0;
  const timed = async <T>(work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    spent += performance.now() - start;
    return result;
  };
  const pieceAt = (number: number): Piece => {
    const piece = pieces[number]?.piece;
    if (piece === undefined) throw new RangeError(`there is no piece ${number}`);
    return piece;
  };
  return {
    wants: (number) =>
      timed(async () => {
        group = pieceGroup(archive, pieceAt(number));
        return !(await outlet.take(group));
      }),
    take: (entry, number) =>
      timed(() => writePieceFiles(archive, pieceAt(number), entry.texts.body, outlet, group)),
    end: () => undefined,
    seconds: () => spent / 1000,
  };
}
