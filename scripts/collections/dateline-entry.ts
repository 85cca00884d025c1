import { idAtLine, type Dateline, type LineRange } from '../../src/model/index.ts';
import type { EditedPage } from '../record/edited-page.ts';
import type { DraftPiece } from '../pieces/draft.ts';

/** 讯头 or 电头 of a piece and the day of its news; null where it has neither. */
export function datelineOf(edited: EditedPage, piece: DraftPiece, page: string): Dateline | null {
  const found = edited.datelines.find((it) => it.anchor === piece.anchor);
  if (found === undefined || (found.marker === null && found.day === null)) return null;
  const own = [found.line, ...(found.day?.evidence.slice(0, 1).map((it) => it.line) ?? [])].filter(
    (it) => it !== null,
  );
  const lines = [...new Set(own)].toSorted((a, b) => a - b).map((line): LineRange => [line, line]);
  const id = idAtLine(page, piece.anchor);
  return {
    id,
    page,
    piece: id,
    lines,
    marker: found.marker,
    outlet: found.outlet,
    place: found.place,
    date: found.day?.date ?? null,
    certainty: found.day?.certainty ?? null,
    evidence: [...(found.day?.evidence ?? [])],
  };
}
