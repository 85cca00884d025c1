import type { EditorsRecord, RegionRole } from '../../src/model/index.ts';
import type { Part } from '../blocks/part.ts';
import type { DraftPiece, Overrides } from '../pieces/draft.ts';
import type { SourcePage } from '../source/page.ts';
import { linesOf, type Passage, passageOf } from '../source/passage.ts';
import { emendPassage, placeEmendations } from './emend-passage.ts';

/** The parts that a line of a given role can play; which one, its neighbours still decide. */
const partsOfRole: Readonly<Record<RegionRole, readonly Part[]>> = {
  series: ['series'],
  section: ['section'],
  kicker: ['kicker'],
  headline: ['headline', 'box'],
  deck: ['deck'],
  byline: ['byline', 'signature', 'remark'],
  paragraph: ['paragraph', 'opening', 'closing'],
  crosshead: ['crosshead'],
  caption: ['caption', 'photo'],
  credit: ['credit'],
  noise: ['noise'],
};

/** What a record says about the cutting of its page, as the earlier stages take it. */
export function overridesOfRecord(record: EditorsRecord): Overrides {
  const belongs = new Map<number, number>();
  for (const entry of record.pieces) {
    for (let line = entry.line; line <= (entry.through ?? entry.line); line++)
      belongs.set(line, entry.of);
  }
  return {
    parts: new Map(record.roles.map((it) => [it.line, partsOfRole[it.role]])),
    starts: new Set(record.starts.map((it) => it.line)),
    belongs,
    joining: {
      joins: new Map(record.joins.map((it) => [it.line, it.with])),
      parts: new Set(record.parts.map((it) => it.line)),
      cutOff: new Set(record.cutOff.map((it) => it.line)),
      complete: new Set(record.complete.map((it) => it.line)),
    },
  };
}

/** Which piece has a source line. */
export type PieceAt = (line: number) => number | null;

/**
 * Applies the record's emendations and fields to the pieces of its page. The pieces' words
 * change only where an entry says so, and every change keeps its note.
 *
 * @param pieceAt - anchor of the piece that a line belongs to
 */
export function editPieces(
  pieces: readonly DraftPiece[],
  record: EditorsRecord,
  source: SourcePage,
  pieceAt: PieceAt,
): DraftPiece[] {
  const emendations = placeEmendations(record, source);
  const emend = (passage: Passage): Passage => emendPassage(passage, emendations);
  const emendOrNull = (passage: Passage | null): Passage | null =>
    passage === null ? null : emend(passage);
  return pieces.map((piece) => {
    const emended: DraftPiece = {
      ...piece,
      series: emendOrNull(piece.series),
      section: emendOrNull(piece.section),
      kicker: emendOrNull(piece.kicker),
      headline: piece.headline.map(emend),
      deck: piece.deck.map(emend),
      bylines: piece.bylines.map(emend),
      blocks: piece.blocks.map((block) => ({ ...block, passage: emend(block.passage) })),
      captions: piece.captions.map((it) => ({
        ...it,
        passage: emend(it.passage),
        credits: it.credits.map(emend),
      })),
    };
    return record.fields
      .filter((it) => pieceAt(it.line) === piece.anchor)
      .reduce((edited, entry) => setFields(edited, entry, pieceAt), emended);
  });
}

function setFields(
  piece: DraftPiece,
  entry: EditorsRecord['fields'][number],
  pieceAt: PieceAt,
): DraftPiece {
  const { set, line } = entry;
  const words = (value: string | null): Passage | null =>
    value === null ? null : passageOf(line, value);
  return {
    ...piece,
    ...(set.kind === undefined ? {} : { kind: set.kind }),
    ...(set.series === undefined ? {} : { series: words(set.series) }),
    ...(set.section === undefined ? {} : { section: words(set.section) }),
    ...(set.kicker === undefined ? {} : { kicker: words(set.kicker) }),
    ...(set.headline === undefined
      ? {}
      : { headline: set.headline === null ? [] : [passageOf(line, set.headline)] }),
    ...(set.deck === undefined
      ? {}
      : { deck: set.deck === null ? [] : [passageOf(line, set.deck)] }),
    ...(set.attachedTo === undefined
      ? {}
      : { attachedTo: set.attachedTo === null ? null : pieceAt(set.attachedTo) }),
  };
}

/** The running text of a piece in the order in which it is read, titles first. */
export function passagesOf(piece: DraftPiece): Passage[] {
  const captions = piece.captions.map((it) => it.passage);
  return [
    ...(piece.kicker === null ? [] : [piece.kicker]),
    ...piece.headline,
    ...piece.deck,
    ...piece.blocks.map((block) => block.passage),
    ...captions,
  ].toSorted((a, b) => firstLine(a) - firstLine(b));
}

function firstLine(passage: Passage): number {
  return linesOf(passage)[0]?.[0] ?? 0;
}
