import type { LineRange, Page, Piece, RegionRole } from '../model/index.ts';

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
