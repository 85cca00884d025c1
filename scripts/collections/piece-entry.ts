import type { Dateline, LineRange, Piece } from '../../src/model/index.ts';
import type { EditedPage } from '../record/edited-page.ts';
import { linesOf } from '../source/passage.ts';
import type { DraftCaption, DraftPiece } from '../pieces/draft.ts';
import { emendationsIn, headlineOf, renderBlocks, wordsOf } from './body.ts';
import type { Entry } from './collection.ts';
import { creditOf, type NameIds } from './name-ids.ts';

/** What a piece's entry names besides itself, by id. */
export type PieceContext = {
  readonly page: string;
  readonly pieceIds: ReadonlyMap<number, string>;
  readonly captionIds: ReadonlyMap<DraftCaption, string>;
  readonly dateline: Dateline | null;
  readonly ids: NameIds;
};

/** The entry of a piece: its fields, and its text as Markdown. */
export function pieceEntry(edited: EditedPage, piece: DraftPiece, context: PieceContext): Entry {
  const lines = linesOfPiece(edited, piece);
  const credits = edited.credits.find((it) => it.anchor === piece.anchor);
  const deck = piece.deck.map(wordsOf).filter((it) => it !== null);
  const data: Piece = {
    id: context.pieceIds.get(piece.anchor) ?? '',
    page: context.page,
    lines,
    kind: piece.kind,
    series: wordsOf(piece.series),
    section: wordsOf(piece.section),
    kicker: wordsOf(piece.kicker),
    headline: headlineOf(piece),
    deck: deck.length === 0 ? null : deck.join(' '),
    dateline: context.dateline?.id ?? null,
    bylines: (credits?.bylines ?? []).map((it) => creditOf(it, context.ids)),
    captions: piece.captions.map((it) => ({
      caption: context.captionIds.get(it) ?? '',
      after: it.after,
    })),
    places: context.ids.placesOn(piece.anchor, lines),
    attachedTo: piece.attachedTo === null ? null : (context.pieceIds.get(piece.attachedTo) ?? null),
    truncated: [...piece.truncated],
    emendations: [
      ...emendationsIn(piece.series, 'series'),
      ...emendationsIn(piece.section, 'section'),
      ...emendationsIn(piece.kicker, 'kicker'),
      ...piece.headline.flatMap((it) => emendationsIn(it, 'headline')),
      ...piece.deck.flatMap((it) => emendationsIn(it, 'deck')),
      ...piece.bylines.flatMap((it) => emendationsIn(it, 'byline')),
      ...piece.blocks.flatMap((it) => emendationsIn(it.passage, 'body')),
      ...piece.captions.flatMap((it) => emendationsIn(it.passage, 'caption')),
    ],
    blocks: piece.blocks.map((it) => ({ type: it.type, lines: linesOf(it.passage) })),
  };
  return { data, body: renderBlocks(piece.blocks) };
}

/** The piece's lines on the page, runs with only blank lines between them as one range. */
function linesOfPiece(edited: EditedPage, piece: DraftPiece): LineRange[] {
  const ranges: LineRange[] = [];
  let others = true;
  for (const { lines, anchor } of edited.draft.regions) {
    if (anchor !== piece.anchor) {
      others = true;
      continue;
    }
    const last = ranges.at(-1);
    if (last !== undefined && !others) last[1] = lines[1];
    else ranges.push([lines[0], lines[1]]);
    others = false;
  }
  return ranges;
}
