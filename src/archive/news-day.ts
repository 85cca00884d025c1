import type { Piece } from '../model/index.ts';
import type { Archive } from './archive.ts';
import { datelineOf } from './piece-in-context.ts';

type OfAPiece = { readonly piece: Piece };

/** Compares by the day of the news: the newest first, what has none last. */
export function newsNewestFirst(archive: Archive): (a: OfAPiece, b: OfAPiece) => number {
  const dayOf = ({ piece }: OfAPiece): string => datelineOf(archive, piece)?.date ?? '';
  return (a, b) => dayOf(b).localeCompare(dayOf(a));
}

/** The year of the news, `2023`; null where nobody knows the day. */
export function newsYear(archive: Archive): (entry: OfAPiece) => string | null {
  return ({ piece }) => datelineOf(archive, piece)?.date?.slice(0, 4) ?? null;
}
