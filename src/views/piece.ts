import type { Archive } from '../archive/archive.ts';
import { dayInChinese } from '../archive/edtf.ts';
import {
  covers,
  joinRanges,
  linesInChinese,
  linesWithin,
  rangesLabel,
  sourceLinesOf,
} from '../archive/source-lines.ts';
import { neighbouringPages, pageTitle, printedOn } from '../archive/pages.ts';
import { type PieceInContext, pieceInContext, piecesOf } from '../archive/piece-in-context.ts';
import { pieceTitle, textOf, titleLines } from '../archive/piece-title.ts';
import { readBody } from '../archive/content-files.ts';
import { type Reason, relatedTo } from '../archive/related.ts';
import { type Note, notesOn, numberNotes } from '../body/notes.ts';
import { type RenderedBlock, renderBody } from '../body/render-body.ts';
import { openingOf } from '../body/sentence.ts';
import { bibtex, embeddedMetadata, gbt7714, ris } from '../exports/citation-formats.ts';
import { type Citable, cite, publicationNotes } from '../exports/citation.ts';
import { newsArticle } from '../exports/json-ld.ts';
import { plainTextHead } from '../exports/plain-text.ts';
import type { Piece } from '../model/index.ts';
import {
  bylineAddress,
  home,
  pageAddress,
  pageList,
  pieceAddress,
  placeAddress,
} from '../site/addresses.ts';
import { fullAddress, linksFrom } from '../site/links.ts';
import { site } from '../site/site.ts';
import { pieceKindTerm } from '../site/terms.ts';
import {
  type Link,
  newsDay,
  pageLink,
  pageStep,
  type Photograph,
  photograph,
  pieceLink,
  pieceStep,
  printingDay,
  signedBy,
} from './entries.ts';
import { dayOfNews } from './in-time.ts';

/** A part of the title block. */
export type TitlePart = {
  readonly text: string;
  readonly notes: readonly Note[];
  /** Its source lines for scripts, `3-3 5-6`; empty where no line has it, so that it is not to be corrected. */
  readonly lines: string;
};

/** A block of the body, and the photographs that stand after it. */
type Block = RenderedBlock & { readonly photographs: readonly Photograph[] };

/** 稿件: its text, the source beside it, what it rests on, and the way on. */
export type PieceView = ReturnType<typeof pieceView>;

/**
 * @throws Error naming the file where body and front matter do not agree, or where the source is not
 *   the one that its page was made of
 */
export function pieceView(archive: Archive, piece: Piece) {
  const context = pieceInContext(archive, piece);
  const { page, dateline, signatures, places, attachedTo, comments } = context;
  const title = pieceTitle(archive, piece);
  const description = openingOf(textOf(piece).join('') || title, 120);
  const citable = cite(archive, context);
  const pages = neighbouringPages(archive, page);
  const notes = numberNotes(
    piece.emendations,
    context.captions.map(({ caption }) => caption.emendations),
  );
  const to = linksFrom(pieceAddress(piece.id));
  const lines = joinRanges(
    piece.lines,
    page.regions.map((region) => region.lines),
  );
  return {
    id: piece.id,
    page: { ...pageLink(page), id: page.id, source: page.source, title: pageTitle(page) },
    printed: { ...printingDay(page), isKnown: page.date !== null },
    title,
    description,
    metadata: embeddedMetadata(citable),
    article: newsArticle(context, title, description, (it) => fullAddress(it) ?? to(it)),
    trail: [
      { name: '首页', address: home },
      { name: '版面', address: pageList },
      { name: pageTitle(page), address: pageAddress(page.id) },
      { name: title },
    ],
    isHeadlinePrinted: Boolean(piece.headline),
    parts: titleParts(context, title, notes),
    signed: signedBy(signatures),
    kind: pieceKindTerm[piece.kind],
    day: newsDay(archive, piece),
    attachedTo: attachedTo && pieceLink(archive, attachedTo),
    ...bodyOf(archive, context, notes),
    comments: comments.map((it) => pieceLink(archive, it)),
    notes,
    truncated: piece.truncated,
    garbled: page.garbled.filter(({ lines: [first, last] }) =>
      piece.lines.some(([from, to]) => from <= last && first <= to),
    ),
    lines: linesInChinese(lines),
    firstLine: lines[0]?.[0],
    dateline: dateline && {
      marker: dateline.marker,
      place: dateline.place,
      evidence: dateline.evidence,
    },
    places: places.map(({ id, name }): Link => ({ name, address: placeAddress(id) })),
    address: fullAddress(pieceAddress(piece.id)) ?? pieceAddress(piece.id),
    references: referencesOf(citable),
    /** The head of its plain text; a script adds what the page shows (src/reader/plain-text.ts). */
    textHead: plainTextHead(context, citable),
    related: relatedTo(archive, piece).map((it) => ({
      ...pieceLink(archive, it.piece),
      kind: it.reason.kind,
      reason: reasonOf(archive, it.reason),
      day: it.reason.kind === 'day' ? null : dayOf(archive, it.piece),
    })),
    onPage: piecesOf(archive, page).map((it) => ({
      ...pieceLink(archive, it),
      isThis: it.id === piece.id,
    })),
    sourceLines: linesWithin(sourceLinesOf(page), piece.lines),
    previous: pieceStep(archive, context.previous) ?? pageStep(pages.previous),
    next: pieceStep(archive, context.next) ?? pageStep(pages.next),
  };
}

function titleParts({ piece, page }: PieceInContext, title: string, notes: readonly Note[]) {
  const printed = titleLines(page, piece);
  const part = (name: keyof typeof printed, text: string | null): TitlePart | null =>
    text ? { text, notes: notesOn(notes, name), lines: rangesLabel(printed[name]) } : null;
  return {
    series: part('series', piece.series),
    section: part('section', piece.section),
    kicker: part('kicker', piece.kicker),
    headline: {
      text: title,
      notes: notesOn(notes, 'headline'),
      lines: piece.headline ? rangesLabel(printed.headline) : '',
    },
    deck: part('deck', piece.deck),
    byline: { notes: notesOn(notes, 'byline'), lines: rangesLabel(printed.byline) },
  };
}

/** The blocks of the body, and the photographs before the first and after each. */
function bodyOf(
  archive: Archive,
  { piece, dateline, captions }: PieceInContext,
  notes: readonly Note[],
): { readonly opening: readonly Photograph[]; readonly blocks: readonly Block[] } {
  const after = (block: number): Photograph[] =>
    captions
      .filter((it) => it.after === block || (block === piece.blocks.length && it.after > block))
      .map(({ caption }) =>
        photograph(
          archive,
          caption,
          notes.filter(({ emendation }) => caption.emendations.includes(emendation)),
          piece.truncated.some((line) => covers(caption.lines, line)),
        ),
      );
  const places = piece.blocks.map((block, index) => ({
    ...block,
    truncated: piece.truncated.some((line) => covers(block.lines, line)),
    marker: index === 0 ? (dateline?.marker ?? null) : null,
  }));
  try {
    const blocks = renderBody(readBody('pieces', piece.id), places, notesOn(notes, 'body'));
    return {
      opening: after(0),
      blocks: blocks.map((block, index) => ({ ...block, photographs: after(index + 1) })),
    };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`content/pieces/${piece.id}.md: ${reason}`, { cause });
  }
}

/** The piece as a reference in each form, and what is to be said with it. */
function referencesOf(citable: Citable) {
  return {
    forms: [
      { name: 'GB/T 7714—2015', text: gbt7714(citable), file: null },
      { name: 'BibTeX', text: bibtex(citable), file: ['bib', 'application/x-bibtex'] },
      { name: 'RIS', text: ris(citable), file: ['ris', 'application/x-research-info-systems'] },
    ] as const,
    notes: [
      ...publicationNotes(citable),
      citable.titleSupplied ? '原无标题，方括号里的题名是本站所拟。' : '',
      citable.address === null
        ? `引用时请注明据“${site.title}”整理本。`
        : '“引用日期”请换成引用当天。',
    ].join(''),
  };
}

function reasonOf(archive: Archive, reason: Reason): Link & { readonly label: string } {
  switch (reason.kind) {
    case 'place': {
      const { id, name } = reason.place;
      return { label: '同一地名', name, address: placeAddress(id) };
    }
    case 'person': {
      const { id, name } = reason.byline;
      return { label: '同一作者', name, address: bylineAddress(id) };
    }
    case 'day': {
      const name = dayInChinese(reason.day);
      return { label: '同一天', name, address: dayOfNews(archive, reason.day) };
    }
  }
}

/** The day of the news, or of printing where that is unknown. */
function dayOf(archive: Archive, piece: Piece): string {
  const page = archive.pages.get(piece.page);
  return newsDay(archive, piece)?.words ?? (page ? `${printedOn(page)}印行` : '日期未详');
}
