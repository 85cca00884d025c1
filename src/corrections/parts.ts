import { pieceAddress } from '../site/addresses.ts';

/** What the parts of a title block are called, by their classes. */
const titles: Readonly<Record<string, string>> = {
  series: '栏题',
  'section-label': '栏目',
  kicker: '肩题',
  headline: '主题',
  deck: '副题',
  byline: '署名',
  crosshead: '小标题',
};

/** What a part of a piece is called: 主题, 第3段, 图注. */
export function nameOf(part: Element): string {
  const title = [...part.classList].flatMap((it) => titles[it] ?? [])[0];
  if (title !== undefined) return title;
  if (part.closest('figcaption')) return '图注';
  const line = rangesOf(part)[0]?.[0];
  return part.id.startsWith('p') ? `第${part.id.slice(1)}段` : `第${line ?? 0}行`;
}

/** The source lines of a part: `data-lines="15-15 17-18"`. */
export function rangesOf(part: Element): [first: number, last: number][] {
  const ranges = part.getAttribute('data-lines')?.split(' ') ?? [];
  return ranges.map((range) => {
    const [first = 0, last = first] = range.split('-').map(Number);
    return [first, last];
  });
}

/** Whether a part was printed on a source line, alone or with others. */
export const hasLine = (part: Element, line: number): boolean =>
  rangesOf(part).some(([first, last]) => first <= line && line <= last);

/** What a reader wants: to correct a part, or the one that has a source line, or to see the draft list. */
export type CorrectionWish =
  | { readonly part: HTMLElement; readonly opener: HTMLElement }
  | { readonly line: number }
  | { readonly drafts: HTMLElement };

/** The event on the document that tells it. */
export const CORRECTION_WANTED = 'correction-wanted';

/** Name of the value in the address of a piece that says at which source line the form opens. */
export const CORRECT = 'correct';

/**
 * The address of a piece with the form for correcting open at the part that has a source line. Without
 * JavaScript the piece is shown as ever.
 *
 * @param piece - id of the piece
 * @param line - a source line of the piece, 1-based
 * @returns from the root of the site: `pieces/ID.html?correct=13`
 */
export const correctionAddress = (piece: string, line: number): string =>
  `${pieceAddress(piece)}?${CORRECT}=${line}`;
