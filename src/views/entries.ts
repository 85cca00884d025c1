import type { Archive } from '../archive/archive.ts';
import { dayInChinese } from '../archive/edtf.ts';
import { type RankedPiece, leadOf, type Rank } from '../archive/page-layout.ts';
import { pageName, pageTitle, printedOn } from '../archive/pages.ts';
import {
  captionsOf,
  datelineOf,
  pageOf,
  piecesOf,
  type Signature,
  signaturesOf,
} from '../archive/piece-in-context.ts';
import { pieceTitle, textOf } from '../archive/piece-title.ts';
import { readBody } from '../archive/content-files.ts';
import type { Note } from '../body/notes.ts';
import { renderPhrase } from '../body/render-body.ts';
import { openingOf } from '../body/sentence.ts';
import type { Caption, Certainty, LineRange, Page, Piece } from '../model/index.ts';
import { bylineAddress, type FeedScope, pageAddress, pieceAddress } from '../site/addresses.ts';
import { bylineRoleTerm, pieceKindTerm } from '../site/terms.ts';

/** What views of several pages show alike. All of it is plain data; addresses are those from the site's root. */

/** A name that leads somewhere. */
export type Link = { readonly name: string; readonly address: string };

/** A feed that follows what a page shows. */
export type FeedLink = { readonly scope: FeedScope; readonly name: string };

/** A day as it is shown. */
export type ShownDay = {
  readonly words: string;
  /** `2023-01-07`; null where the words are no single day: `2023年1月7日或稍后`, `日期未详`. */
  readonly day: string | null;
  readonly isInferred: boolean;
};

/** What stands before or after, and what it is stepped by: 版, 篇, 年. */
export type Step = Link & { readonly unit: string };

export const pieceLink = (archive: Archive, piece: Piece): Link => ({
  name: pieceTitle(archive, piece),
  address: pieceAddress(piece.id),
});

export const pageLink = (page: Page): Link => ({
  name: pageName(page),
  address: pageAddress(page.id),
});

export const pieceStep = (archive: Archive, piece: Piece | null): Step | null =>
  piece && { ...pieceLink(archive, piece), unit: '篇' };

export const pageStep = (page: Page | null, address = pageAddress): Step | null =>
  page && { name: pageTitle(page), address: address(page.id), unit: '版' };

export const districtFeeds = (districts: readonly { id: string; name: string }[]): FeedLink[] =>
  districts.map(({ id, name }) => ({ scope: { kind: 'districts', id }, name }));

/** The day of a piece's news; null where nobody knows it. */
export function newsDay(archive: Archive, piece: Piece): ShownDay | null {
  const { date = null, certainty = null } = datelineOf(archive, piece) ?? {};
  return date && certainty ? shownDay(date, certainty) : null;
}

export const shownDay = (day: string, certainty: Certainty): ShownDay => ({
  words: dayInChinese(day),
  day,
  isInferred: certainty === 'inferred',
});

/** When a page was printed. */
export const printingDay = (page: Page): ShownDay => ({
  words: printedOn(page),
  day: null,
  isInferred: page.date?.certainty === 'inferred',
});

/** A piece in a list. */
export type PieceEntry = Link & {
  readonly kicker: string | null;
  readonly day: ShownDay | null;
  readonly page: string;
  readonly kind: string;
};

export const pieceEntry = (archive: Archive, piece: Piece): PieceEntry => ({
  ...pieceLink(archive, piece),
  kicker: piece.kicker,
  day: newsDay(archive, piece),
  page: pageName(pageOf(archive, piece)),
  kind: pieceKindTerm[piece.kind],
});

/** A page in a list: what it led with, and what else it printed. */
export type PageEntry = Link & {
  readonly day: ShownDay;
  readonly lead: (Link & { readonly kicker: string | null }) | null;
  readonly others: readonly Link[];
};

export function pageEntry(archive: Archive, page: Page): PageEntry {
  const lead = leadOf(archive, page);
  return {
    ...pageLink(page),
    day: printingDay(page),
    lead: lead && { ...pieceLink(archive, lead), kicker: lead.kicker },
    others: piecesOf(archive, page)
      .filter((it) => it !== lead)
      .map((it) => pieceLink(archive, it)),
  };
}

/** A piece as its page shows it: the more room an editor gave it, the more it says. */
export type Teaser = Link & {
  readonly rank: Rank;
  readonly series: string | null;
  readonly section: string | null;
  readonly kicker: string | null;
  /** Whether the name is a headline of the newspaper's. */
  readonly isPrinted: boolean;
  readonly deck: string | null;
  /** How the text begins; null where the name has said it. */
  readonly opening: string | null;
  readonly kind: string;
  readonly day: ShownDay | null;
  readonly people: readonly string[];
  readonly isTruncated: boolean;
};

/** Characters. */
const roomFor: Record<Rank, number> = {
  lead: 260,
  secondary: 100,
  brief: 60,
  photo: 60,
  comment: 90,
};

/** @param labels - whether it bears its banner and section label itself */
export function teaser(archive: Archive, { piece, rank }: RankedPiece, labels = true): Teaser {
  const words = textOf(piece).filter((_, index) => piece.blocks[index]?.type === 'paragraph');
  const caption = rank === 'photo' ? captionsOf(archive, piece)[0]?.caption.text : undefined;
  const signed = signaturesOf(archive, piece.bylines).map(({ byline }) => byline.name);
  return {
    ...pieceLink(archive, piece),
    rank,
    series: labels ? piece.series : null,
    section: labels ? piece.section : null,
    kicker: piece.kicker,
    isPrinted: Boolean(piece.headline),
    deck: piece.deck,
    opening:
      piece.headline || rank !== 'photo'
        ? openingOf(caption ?? words.join(''), roomFor[rank])
        : null,
    kind: pieceKindTerm[piece.kind],
    day: newsDay(archive, piece),
    people: [...new Set(signed)],
    isTruncated: piece.truncated.length > 0,
  };
}

/** 署名: what was done, and who did it. */
export type Signed = { readonly role: string; readonly people: readonly Link[] };

export function signedBy(signatures: readonly Signature[]): Signed[] {
  return [...Map.groupBy(signatures, ({ role }) => role)].map(([role, ofRole]) => ({
    role: bylineRoleTerm[role],
    people: ofRole.map(({ byline }) => ({ name: byline.name, address: bylineAddress(byline.id) })),
  }));
}

/** A photograph, of which the caption is all that is left. */
export type Photograph = {
  readonly id: string;
  /** Of the page whose lines these are. */
  readonly page: string;
  readonly lines: readonly LineRange[];
  /** The caption as HTML. */
  readonly html: string;
  readonly isTruncated: boolean;
  readonly signed: readonly Signed[];
};

/** @param notes - the notes on the caption; none where the list of notes is not on the page */
export const photograph = (
  archive: Archive,
  caption: Caption,
  notes: readonly Note[] = [],
  isTruncated = false,
): Photograph => ({
  id: caption.id,
  page: caption.page,
  lines: caption.lines,
  html: renderPhrase(readBody('captions', caption.id), notes),
  isTruncated,
  signed: signedBy(signaturesOf(archive, caption.credits)),
});
