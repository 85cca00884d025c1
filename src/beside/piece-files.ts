import { hash } from 'node:crypto';
import type { Archive } from '../archive/archive.ts';
import { pieceInContext } from '../archive/piece-in-context.ts';
import { cite } from '../exports/citation/cite.ts';
import { referenceFiles } from '../exports/citation/reference-files.ts';
import { markOf } from '../kept/marks.ts';
import { plainTextAddress } from '../site/addresses.ts';
import type { Piece } from '../model/index.ts';
import { plainText } from '../exports/text/plain-text.ts';
import type { Group, Outlet } from './outlet.ts';

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
