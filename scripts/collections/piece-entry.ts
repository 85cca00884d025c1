import {
  idAtLine,
  type Caption,
  type Credit,
  type Dateline,
  type LineRange,
  type Piece,
} from '../../src/model/index.ts';
import type { FoundCredit } from '../facts/bylines.ts';
import type { DraftCaption, DraftPiece } from '../pieces/draft.ts';
import type { EditedPage } from '../record/edited-page.ts';
import { linesOf, type Passage } from '../source/passage.ts';
import { emendationsIn, headlineOf, renderBlocks, renderPassage, wordsOf } from './body.ts';
import type { Entry } from './collection.ts';

/** Ids of names in the whole archive, looked up for one page. */
export type NameIds = {
  readonly byline: (name: string) => string;
  /** Ids of the places named in a piece on any of the lines, in the order of their mentions. */
  readonly placesOn: (anchor: number, lines: readonly LineRange[]) => string[];
};

/** A name as a piece or a photograph refers to it. */
function creditOf(credit: FoundCredit, ids: NameIds): Credit {
  return { byline: ids.byline(credit.name), role: credit.role, line: credit.line };
}

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

/** The entry of a photograph's caption, the `index`-th of its piece. */
export function captionEntry(
  edited: EditedPage,
  piece: DraftPiece,
  caption: DraftCaption,
  index: number,
  captionIds: ReadonlyMap<DraftCaption, string>,
  page: string,
  ids: NameIds,
): Entry {
  const credits = edited.credits.find((it) => it.anchor === piece.anchor)?.captions[index] ?? [];
  const lines = linesOfCaption(caption);
  const data: Caption = {
    id: captionIds.get(caption) ?? '',
    page,
    lines,
    piece: idAtLine(page, piece.anchor),
    text: wordsOf(caption.passage) ?? '',
    credits: credits.map((it) => creditOf(it, ids)),
    date: edited.captionDays.get(piece.anchor)?.[index]?.date ?? null,
    places: ids.placesOn(piece.anchor, linesOf(caption.passage)),
    emendations: emendationsIn(caption.passage, 'caption'),
  };
  const { nodes, notes } = renderPassage(caption.passage, 1);
  return { data, body: [{ type: 'paragraph', children: [...nodes] }, ...notes] };
}

function linesOfCaption(caption: DraftCaption): LineRange[] {
  const credit: Passage = caption.credits.flat();
  return linesOf([...caption.passage, ...credit]);
}

/** Ids of the captions of a page: page and first line. */
export function idsOfCaptions(
  page: string,
  pieces: readonly DraftPiece[],
): Map<DraftCaption, string> {
  return new Map(
    pieces.flatMap((piece) =>
      piece.captions.map((it): [DraftCaption, string] => [
        it,
        idAtLine(page, it.passage[0]?.line ?? piece.anchor),
      ]),
    ),
  );
}
