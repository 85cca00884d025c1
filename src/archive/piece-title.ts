import { plainBlocks } from '../body/parse-body.ts';
import type { LineRange, Page, Piece, RegionRole } from '../model/index.ts';
import { type Archive, entriesOf } from './archive.ts';
import { readBody } from './content-files.ts';

const longest = 26;

/**
 * What a piece is called where it is only named: its headline, or, where it was printed without
 * one, its kicker or the opening words of its caption or its text. A section label is no name:
 * all briefs of a column share it.
 *
 * @param wordsOf - gives the words of the piece, block by block; they are asked for only where
 *   nothing else names it
 */
export function pieceTitle(
  archive: Archive,
  piece: Piece,
  wordsOf: (piece: Piece) => readonly string[] = textOf,
): string {
  if (piece.headline) return piece.headline;
  const captions = entriesOf(
    piece.captions.map(({ caption }) => caption),
    archive.captions,
  );
  const words = captions[0]?.text ?? piece.kicker ?? withoutDateline(wordsOf(piece)[0] ?? '');
  return opening(words || (piece.section ?? piece.series ?? '')) || '（无题）';
}

/** A text without the bullet, place and signature that it opens with: 本报讯（记者 …）. */
function withoutDateline(text: string): string {
  return text
    .replace(/^[^\p{L}\p{N}\p{Pi}\p{Ps}]+/u, '')
    .replace(/^.{0,12}?[讯电]\s?[(\uFF08][^)\uFF09]{1,40}[)\uFF09]\s*/u, '');
}

/** The first words of a text: up to a mark of punctuation, if there is one in reach. */
function opening(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const mark = Math.max(...[',', '\uFF0C', '。'].map((it) => cut.lastIndexOf(it)));
  const kept = cut.slice(0, mark > longest / 2 ? mark : longest);
  // No quotation that has hardly begun, no mark left hanging.
  return `${kept.replace(/[“‘《"(][^”’》")]{0,4}$/u, '').replace(/[\p{Po}\p{Pi}\p{Ps}]+$/u, '')}……`;
}

/** The parts of a title block that were printed on lines of their own. */
type TitlePart = 'series' | 'section' | 'kicker' | 'headline' | 'deck' | 'byline';

/**
 * Where the parts of a title block were printed. What the editor has found on a line of another part
 * (a kicker in the line of the headline) has all lines of the title; a signature within the text has
 * its own line.
 *
 * @returns for each part its source lines; none where it stands on no line of the piece
 */
export function titleLines(page: Page, piece: Piece): Record<TitlePart, readonly LineRange[]> {
  const linesOf = (...roles: readonly RegionRole[]): LineRange[] =>
    page.regions
      .filter((region) => region.piece === piece.id && roles.includes(region.role))
      .map(({ lines }) => lines);
  const title = linesOf('kicker', 'headline', 'deck');
  const own = (part: TitlePart): LineRange[] => {
    const lines = linesOf(part);
    return lines.length > 0 ? lines : title;
  };
  const bylines = linesOf('byline');
  const signed = [...new Set(piece.bylines.map(({ line }) => line))];
  return {
    series: linesOf('series'),
    section: linesOf('section'),
    kicker: own('kicker'),
    headline: own('headline'),
    deck: own('deck'),
    byline: bylines.length > 0 ? bylines : signed.map((line) => [line, line]),
  };
}

/** Many pages ask for the words of one piece; a piece that has changed is another object. */
const known = new WeakMap<Piece, readonly string[]>();

/** The words of a piece, block by block as in `blocks`, without its notes. */
export function textOf(piece: Piece): readonly string[] {
  const text = known.get(piece) ?? plainBlocks(readBody('pieces', piece.id));
  known.set(piece, text);
  return text;
}
