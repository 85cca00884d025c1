import type { Page, Piece } from '../model/index.ts';
import type { Archive } from './archive.ts';
import { piecesOf } from './piece-in-context.ts';

/** How much room an editor gives a piece: 头条, 要稿, 简讯, 图片, 配评. */
export type Rank = 'lead' | 'secondary' | 'brief' | 'photo' | 'comment';

export type RankedPiece = { readonly piece: Piece; readonly rank: Rank };

/** Neighbouring pieces under one banner and label, or pieces of which each bears its own. */
export type Band = {
  readonly series: string | null;
  readonly section: string | null;
  readonly pieces: readonly RankedPiece[];
};

const rankByKind = {
  article: 'secondary',
  brief: 'brief',
  photo: 'photo',
  commentary: 'comment',
} as const satisfies Record<Piece['kind'], Rank>;

/**
 * Lays a page out: its pieces in reading order, each with its rank, in bands. A label that
 * several neighbours share heads a band of their own; a label of one piece stays with it.
 */
export function layOut(archive: Archive, page: Page): Band[] {
  const bands: { series: string | null; section: string | null; pieces: RankedPiece[] }[] = [];
  for (const run of runsOf(rankedPieces(archive, page))) {
    const { series = null, section = null } = run[0]?.piece ?? {};
    const labelled = series !== null || section !== null;
    const band = bands.at(-1);
    if (labelled && run.length > 1) bands.push({ series, section, pieces: run });
    else if (band && (band.series ?? band.section) === null) band.pieces.push(...run);
    else bands.push({ series: null, section: null, pieces: run });
  }
  return bands;
}

/**
 * The pieces of a page in reading order with their ranks. The lead is the first article; where
 * the page has none, the first piece that is no photograph.
 */
export function rankedPieces(archive: Archive, page: Page): RankedPiece[] {
  const pieces = piecesOf(archive, page);
  const lead =
    pieces.find(({ kind }) => kind === 'article') ?? pieces.find(({ kind }) => kind !== 'photo');
  return pieces.map((piece) => ({
    piece,
    rank: piece === lead ? 'lead' : rankByKind[piece.kind],
  }));
}

/** The lead of a page, or its first piece, or null where the page has none. */
export function leadOf(archive: Archive, page: Page): Piece | null {
  const ranked = rankedPieces(archive, page);
  return (ranked.find(({ rank }) => rank === 'lead') ?? ranked[0])?.piece ?? null;
}

/** Neighbours that share both banner and label. */
function runsOf(ranked: readonly RankedPiece[]): RankedPiece[][] {
  const runs: RankedPiece[][] = [];
  for (const it of ranked) {
    const run = runs.at(-1);
    const before = run?.at(-1)?.piece;
    const alike = before?.series === it.piece.series && before.section === it.piece.section;
    if (run && alike) run.push(it);
    else runs.push([it]);
  }
  return runs;
}
