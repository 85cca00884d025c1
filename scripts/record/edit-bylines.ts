import type { EditorsRecord } from '../../src/model/index.ts';
import type { PieceCredits } from '../facts/bylines.ts';
import type { PieceAt } from './edit-pieces.ts';

/** Adds and removes names as the record says. */
export function editBylines(
  credits: readonly PieceCredits[],
  record: EditorsRecord,
  pieceAt: PieceAt,
): PieceCredits[] {
  return credits.map((own) => {
    const entries = record.bylines.filter((it) => pieceAt(it.line) === own.anchor);
    const removed = entries.flatMap((it) => (it.remove === undefined ? [] : [it.remove]));
    const kept = own.bylines.filter(
      (it) => !removed.some((gone) => gone.name === it.name && gone.role === it.role),
    );
    const added = entries.flatMap((it) =>
      it.add === undefined ? [] : [{ ...it.add, as: it.read, affiliation: null, line: it.line }],
    );
    return { ...own, bylines: [...kept, ...added] };
  });
}
