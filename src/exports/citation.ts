import type { Archive } from '../archive/archive.ts';
import { boundsOf, edtfInChinese } from '../archive/edtf.ts';
import { joinRanges, linesInChinese } from '../archive/source-lines.ts';
import type { PieceInContext, Signature } from '../archive/piece-in-context.ts';
import { pieceTitle } from '../archive/piece-title.ts';
import type { BylineRole, LineRange } from '../model/index.ts';
import { pieceAddress } from '../site/addresses.ts';
import { fullAddress } from '../site/links.ts';
import { site } from '../site/site.ts';

/** Somebody who is cited as an author. */
export type Author = { readonly name: string; readonly organisation: boolean };

/** When the newspaper was printed, as far as it is known. */
export type Printed = { readonly edtf: string; readonly inferred: boolean };

/** What every form of citation is made of; what nobody knows is null. */
export interface Citable {
  readonly id: string;
  readonly title: string;
  /** Whether the archive had to call it something: it was printed without a headline. */
  readonly titleSupplied: boolean;
  readonly deck: string | null;
  readonly section: string | null;
  readonly authors: readonly Author[];
  readonly newspaper: string | null;
  /** 版次. */
  readonly edition: string | null;
  readonly printed: Printed | null;
  /** Name of the file of OCR text, and the lines of the piece in it. */
  readonly source: string;
  readonly lines: readonly LineRange[];
  /** Full address of the piece; null where the archive's is not settled. */
  readonly address: string | null;
}

/** Who is responsible for the words: not who took, drew or edited. */
const writers: ReadonlySet<BylineRole> = new Set([
  'reporter',
  'correspondent',
  'contributor',
  'compiler',
]);

/** The authors of a piece, each once, in the order of print; a photograph's are who took it. */
export function authorsOf({ piece, signatures }: PieceInContext): Signature[] {
  const wrote = ({ role }: Signature): boolean =>
    writers.has(role) || (piece.kind === 'photo' && role === 'photographer');
  const known = new Map(
    signatures
      .filter(wrote)
      .toReversed()
      .map((it) => [it.byline.id, it]),
  );
  return [...known.values()].toReversed();
}

/**
 * @param address - full address of the piece, where it is known
 * @param wordsOf - gives the words of the piece, see `pieceTitle`
 * @returns what can be said of a piece in a citation
 */
export function citable(
  archive: Archive,
  context: PieceInContext,
  address: string | null,
  wordsOf?: () => readonly string[],
): Citable {
  const { piece, page } = context;
  return {
    id: piece.id,
    title: pieceTitle(archive, piece, wordsOf),
    titleSupplied: piece.headline === null,
    deck: piece.headline === null ? null : piece.deck,
    section: piece.section ?? piece.series,
    authors: authorsOf(context).map(({ byline: { name } }) => ({
      name,
      organisation: isOrganisation(name),
    })),
    newspaper: page.publication,
    edition: page.edition,
    printed: page.date && {
      edtf: page.date.edtf,
      inferred: page.date.certainty === 'inferred',
    },
    source: page.source,
    lines: joinRanges(
      piece.lines,
      page.regions.map(({ lines }) => lines),
    ),
    address,
  };
}

/**
 * What can be said of a piece in a citation, at the address that this site is published at.
 *
 * @param wordsOf - gives the words of the piece, where whoever asks has them at hand
 */
export function cite(
  archive: Archive,
  context: PieceInContext,
  wordsOf?: () => readonly string[],
): Citable {
  return citable(archive, context, fullAddress(pieceAddress(context.piece.id)), wordsOf);
}

/** Last characters of the names of offices and agencies that end no given name. */
const office = /[社报网局委办组部处所站厅府]$/u;

/** Those that a given name of one character may end with, but hardly one of three. */
const body = /(?:台|科|院|校|会|队|中心|公司|街道|社区|集团|大学)$/u;

/**
 * Tells organisations from persons among those who sign: an organisation is more than four
 * characters long or ends like an office. (A name with a middle dot, as the minorities have it, is
 * a person's however long.) Formats need the difference: a person's name may be turned round.
 */
export function isOrganisation(name: string): boolean {
  if (/[·•‧]/u.test(name)) return false;
  const { length } = [...name];
  return length > 4 || (length > 2 && office.test(name)) || (length > 3 && body.test(name));
}

/**
 * The printing day where it is known for certain: `2023-01-09`, or a month or a year where no more
 * is known; null where it was concluded, or lies anywhere within an interval.
 */
export function certainDay(printed: Printed | null): string | null {
  if (!printed || printed.inferred) return null;
  return /^\d{4}(?:-\d{2}){0,2}$/.test(printed.edtf) ? printed.edtf : null;
}

/**
 * A printing day that is not certain, in figures.
 *
 * @returns for example `2023-01-07或稍后`, `2023-01-07至2023-01-13`
 */
export function estimatedDay({ edtf }: Printed): string {
  const { earliest, latest } = boundsOf(edtf);
  if (earliest && latest) return earliest === latest ? earliest : `${earliest}至${latest}`;
  if (earliest) return `${earliest}或稍后`;
  return latest ? `不晚于${latest}` : edtf;
}

/** What is unknown or concluded about the publication, a sentence each, for notes and readers. */
export function publicationNotes({ newspaper, edition, printed }: Citable): string[] {
  const missing = [
    newspaper === null ? '报名' : [],
    printed === null ? '出版日期' : [],
    edition === null ? '版次' : [],
  ].flat();
  const notes = missing.length > 0 ? [`${missing.join('、')}不详。`] : [];
  if (printed && certainDay(printed) === null) {
    const day = printed.inferred
      ? `推定为${edtfInChinese(printed.edtf)}`
      : `为${edtfInChinese(printed.edtf)}`;
    notes.push(`出版日期${day}。`);
  }
  return notes;
}

/** @param day - `2023-01-09`, or less of it */
export function dayParts(day: string): { year: string; month?: string; date?: string } {
  const [year = '', month, date] = day.split('-');
  return { year, ...(month && { month }), ...(date && { date }) };
}

/** Where the text was read: the archive, and the lines of its source. */
export function sourceNote({ source, lines }: Citable): string {
  return `据“${site.title}”整理本，识别稿${source}${linesInChinese(lines)}。`;
}
