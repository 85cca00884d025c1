import type { PieceReading } from './page-reading.ts';
import { linesIn, type Truth, type TruthPiece } from './truth.ts';

/** An annotated piece and what the parser made of it. */
export type PiecePair = {
  readonly want: TruthPiece;
  /** null: no piece of the reading has the same lines. */
  readonly got: PieceReading | null;
  /** How far the best piece overlaps. */
  readonly overlap: number;
};

/** Pieces with fewer lines in common are different pieces. */
const sameFrom = 0.9;

/**
 * Pairs annotated pieces with read ones by their source lines: those in common over those in
 * either. Banners and section labels stand over several pieces and do not count.
 */
export function matchPieces(
  truth: Truth,
  pieces: readonly PieceReading[],
): { pairs: PiecePair[]; extra: PieceReading[] } {
  const free = new Set(pieces);
  const pairs = truth.pieces.map((want): PiecePair => {
    const lines = linesOfPiece(truth, want.id);
    let best: PieceReading | null = null;
    let overlap = 0;
    for (const piece of free) {
      const own = overlapOf(lines, piece.lines);
      if (own > overlap) [best, overlap] = [piece, own];
    }
    if (best === null || overlap < sameFrom) return { want, got: null, overlap };
    free.delete(best);
    return { want, got: best, overlap };
  });
  return { pairs, extra: [...free] };
}

/** The annotated lines of a piece, its banner and section label apart. */
export function linesOfPiece(truth: Truth, id: string): Set<number> {
  return linesIn(
    truth.regions
      .filter((it) => it.piece === id && it.role !== 'section' && it.role !== 'series')
      .flatMap((it) => it.lines),
  );
}

function overlapOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const common = a.intersection(b).size;
  return common === 0 ? 0 : common / (a.size + b.size - common);
}
