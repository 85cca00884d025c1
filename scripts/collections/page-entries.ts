import {
  idAtLine,
  type Caption,
  type Credit,
  type Dateline,
  type LineRange,
  type Page,
  type Piece,
} from '../../src/model/index.ts';
import type { EditedPage } from '../edition/edited-page.ts';
import type { FoundCredit } from '../enrichment/bylines.ts';
import type { ResolvedDay } from '../enrichment/dates/resolve-day.ts';
import { linesOf, type Passage } from '../page/passage.ts';
import type { DraftCaption, DraftPiece } from '../pieces/draft.ts';
import { emendationsIn, renderBlocks, renderPassage, wordsOf } from './body.ts';
import type { Entry } from './collection.ts';

/** Ids of names in the whole archive, looked up for one page. */
export type NameIds = {
  readonly byline: (name: string) => string;
  /** Ids of the places named in a piece on any of the lines, in the order of their mentions. */
  readonly placesOn: (anchor: number, lines: readonly LineRange[]) => string[];
};

/** What one page contributes to the collections that follow its pieces. */
export type PageEntries = {
  readonly page: Entry;
  readonly pieces: readonly Entry[];
  readonly datelines: readonly Entry[];
  readonly captions: readonly Entry[];
};

export function pageEntries(edited: EditedPage, ids: NameIds): PageEntries {
  const page = edited.draft.source.id;
  const pieceIds = new Map(
    edited.pieces.map((piece) => [piece.anchor, idAtLine(page, piece.anchor)]),
  );
  const captionIds = idsOfCaptions(page, edited.pieces);
  const captions: Entry[] = [];
  const datelines: Entry[] = [];
  const pieces = edited.pieces.map((piece): Entry => {
    const dateline = datelineOf(edited, piece, page);
    if (dateline !== null) datelines.push({ data: dateline, body: [] });
    piece.captions.forEach((caption, index) => {
      captions.push(captionEntry(edited, piece, caption, index, captionIds, page, ids));
    });
    return pieceEntry(edited, piece, { page, pieceIds, captionIds, dateline, ids });
  });
  return {
    page: { data: pageData(edited, pieceIds), body: contents(edited, pieceIds) },
    pieces,
    datelines,
    captions,
  };
}

function pageData(edited: EditedPage, pieceIds: ReadonlyMap<number, string>): Page {
  const { source, regions } = edited.draft;
  const { record, masthead, latest, district } = edited;
  return {
    id: source.id,
    source: source.source,
    encoding: source.encoding,
    sha256: source.sha256,
    lines: [[1, source.lines.length]],
    district: districtOf(edited),
    publication: record?.publication ?? masthead.publication?.value ?? null,
    edition: record?.edition ?? masthead.edition?.value ?? null,
    date: dateOf(record, masthead, latest),
    pieces: edited.pieces.map((piece) => pieceIds.get(piece.anchor) ?? ''),
    regions: regions.map(({ lines, role, anchor }) => ({
      lines,
      role,
      piece: anchor === null ? null : (pieceIds.get(anchor) ?? null),
    })),
    truncated: edited.pieces.flatMap((piece) => piece.truncated).toSorted((a, b) => a - b),
    garbled: (record?.garbled ?? []).map(({ line, why }) => ({ lines: [line, line], why })),
    doubts: [...edited.doubts],
  };

  function districtOf({ record: own }: EditedPage): Page['district'] {
    const known = own?.district;
    if (known !== undefined && known !== null) {
      return {
        name: known.name,
        certainty: 'certain',
        evidence: [{ line: known.line, text: known.read, shows: known.why }],
      };
    }
    if (known === null || district === null) return null;
    return {
      name: district.name,
      certainty: 'inferred',
      evidence: [{ line: district.line, text: district.text, shows: '版面所报道的区县' }],
    };
  }
}

function dateOf(
  record: EditedPage['record'],
  masthead: EditedPage['masthead'],
  latest: ResolvedDay | null,
): Page['date'] {
  const known = record?.date;
  if (known === null) return null;
  if (known !== undefined) {
    const open = /\.\.|\//u.test(known.edtf);
    return {
      edtf: known.edtf,
      certainty: open ? 'inferred' : 'certain',
      evidence: [{ line: null, text: known.edtf, shows: known.why }],
    };
  }
  if (masthead.date !== null) {
    return { edtf: masthead.date.value, certainty: 'certain', evidence: [masthead.date.evidence] };
  }
  if (latest === null) return null;
  return {
    edtf: `${latest.date}/..`,
    certainty: 'inferred',
    evidence: latest.evidence.map((it, index) =>
      index === 0 ? { ...it, shows: '版面所记最晚的一天' } : it,
    ),
  };
}

/** The page's Markdown: its headlines in reading order, for those who read the files. */
function contents(edited: EditedPage, pieceIds: ReadonlyMap<number, string>): Entry['body'] {
  return [
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: edited.pieces.map((piece) => ({
        type: 'listItem',
        children: [
          {
            type: 'paragraph',
            children: [
              {
                type: 'link',
                url: `../pieces/${pieceIds.get(piece.anchor) ?? ''}.md`,
                children: [{ type: 'text', value: titleOf(piece) }],
              },
            ],
          },
        ],
      })),
    },
  ];
}

function titleOf(piece: DraftPiece): string {
  const own = headlineOf(piece);
  if (own !== null) return own;
  const text = wordsOf(piece.captions[0]?.passage ?? piece.blocks[0]?.passage ?? null) ?? '';
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}

function headlineOf(piece: DraftPiece): string | null {
  const lines = piece.headline.map(wordsOf).filter((it) => it !== null);
  return lines.length === 0 ? null : lines.join(' ');
}

type PieceContext = {
  readonly page: string;
  readonly pieceIds: ReadonlyMap<number, string>;
  readonly captionIds: ReadonlyMap<DraftCaption, string>;
  readonly dateline: Dateline | null;
  readonly ids: NameIds;
};

function pieceEntry(edited: EditedPage, piece: DraftPiece, context: PieceContext): Entry {
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

function datelineOf(edited: EditedPage, piece: DraftPiece, page: string): Dateline | null {
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

function captionEntry(
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

function idsOfCaptions(page: string, pieces: readonly DraftPiece[]): Map<DraftCaption, string> {
  return new Map(
    pieces.flatMap((piece) =>
      piece.captions.map((it): [DraftCaption, string] => [
        it,
        idAtLine(page, it.passage[0]?.line ?? piece.anchor),
      ]),
    ),
  );
}

function creditOf(credit: FoundCredit, ids: NameIds): Credit {
  return { byline: ids.byline(credit.name), role: credit.role, line: credit.line };
}
