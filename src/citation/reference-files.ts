import type { Archive } from '../archive/archive.ts';
import { pieceInContext } from '../archive/piece-in-context.ts';
import { citationAddress } from '../links/addresses.ts';
import type { Piece } from '../model/index.ts';
import { bibtex } from './bibtex.ts';
import { cite } from './cite.ts';
import { ris } from './ris.ts';

/**
 * The files that programs for references open, two for each piece.
 *
 * @param pieces - of which; left out: of all
 */
export function* referenceFiles(
  archive: Archive,
  pieces: Iterable<Piece> = archive.pieces.values(),
): Generator<{ path: string; text: string }> {
  for (const piece of pieces) {
    const citable = cite(archive, pieceInContext(archive, piece));
    yield { path: citationAddress(piece.id, 'bib'), text: bibtex(citable) };
    yield { path: citationAddress(piece.id, 'ris'), text: ris(citable) };
  }
}
