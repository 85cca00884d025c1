import type { Page, Piece } from '../model/index.ts';
import type { Archive } from './archive.ts';
import { piecesOf } from './piece-in-context.ts';

/** How much room an editor gives a piece: 头条, 要稿, 简讯, 图片, 配评. */
export type Rank = 'lead' | 'secondary' | 'brief' | 'photo' | 'comment';

/** Pieces that stand together under one banner or label, or under none. */
export interface Band {
  readonly series: string | null;
  readonly section: string | null;
  readonly pieces: readonly { readonly piece: Piece; readonly rank: Rank }[];
}

const rankByKind = {
  article: 'secondary',
  brief: 'brief',
  photo: 'photo',
  commentary: 'comment',
} as const satisfies Record<Piece['kind'], Rank>;

/**
 * Lays a page out: its pieces in reading order, in bands of neighbours that share a banner and
 * a section label, each with its rank. The lead is the first article of the page; where the
 * page has none, the first piece that is no photograph.
 */
export function layOut(archive: Archive, page: Page): Band[] {
  const pieces = piecesOf(archive, page);
  const lead =
    pieces.find(({ kind }) => kind === 'article') ?? pieces.find(({ kind }) => kind !== 'photo');
  const bands: {
    series: string | null;
    section: string | null;
    pieces: Band['pieces'][number][];
  }[] = [];
  for (const piece of pieces) {
    const { series, section } = piece;
    const ranked = { piece, rank: piece === lead ? 'lead' : rankByKind[piece.kind] };
    const band = bands.at(-1);
    if (band && band.series === series && band.section === section) band.pieces.push(ranked);
    else bands.push({ series, section, pieces: [ranked] });
  }
  return bands;
}

/** The lead of a page, or null where the page has no piece. */
export function leadOf(archive: Archive, page: Page): Piece | null {
  const ranked = layOut(archive, page).flatMap(({ pieces }) => pieces);
  return (ranked.find(({ rank }) => rank === 'lead') ?? ranked[0])?.piece ?? null;
}
