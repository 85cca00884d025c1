import { foldWidth } from '../source/fold-width.ts';
import type { Block } from './block.ts';
import { parseByline, type ParsedByline } from '../names/parse-byline.ts';
import { findTrailingCredit, type TrailingNames } from '../names/trailing-names.ts';
import { cutOpening } from './opening/cut-opening.ts';
import { parseOpening, type Opening } from './opening/parse-opening.ts';
import { continuation } from './continuation.ts';
import { commasIn, endsSentence, hasInnerSentence, widthOf } from './shape.ts';

/** A block and all that the rules ask of it, worked out once. */
export type View = {
  readonly block: Block;
  /** The text with half-width punctuation, same length. */
  readonly text: string;
  readonly width: number;
  readonly endsSentence: boolean;
  readonly innerSentence: boolean;
  readonly commas: number;
  readonly byline: ParsedByline | null;
  readonly opening: Opening | null;
  /** A signature or credit at the end of running text. */
  readonly trailing: TrailingNames | null;
  /** How well the next block reads as the second half of this one; 0 is undecided. */
  readonly goesOn: number;
  /** Together with the first line of the next block it makes a full line of the column. */
  readonly fillsUp: boolean;
  readonly next: View | null;
  readonly previous: View | null;
  readonly page: PageHabits;
};

/** What this page does throughout. */
export type PageHabits = {
  /** The usual number of blank lines between two blocks. */
  readonly gap: number;
  /** Some blocks stand further apart than usual, so distance says something. */
  readonly parted: boolean;
  /** Width of the columns whose line ends left blanks in the text; null where none did. */
  readonly column: number | null;
  /** Running text is set in by blanks. */
  readonly indents: boolean;
};

type Draft = { -readonly [Key in keyof View]: View[Key] };

/** Looks at every block of a page once. */
export function viewBlocks(blocks: readonly Block[]): View[] {
  const page = habitsOf(blocks);
  const views: Draft[] = blocks.map((block) => {
    const text = foldWidth(block.text);
    return {
      block,
      text,
      width: block.width,
      endsSentence: endsSentence(text),
      innerSentence: hasInnerSentence(text),
      commas: commasIn(text),
      byline: parseByline(text),
      opening: parseOpening(text),
      trailing: findTrailingCredit(text),
      goesOn: 0,
      fillsUp: false,
      next: null,
      previous: null,
      page,
    };
  });
  views.forEach((view, index) => {
    const next = views[index + 1];
    if (next === undefined) return;
    view.next = next;
    next.previous = view;
    view.opening ??= cutOpening(view.text, next.text);
  });
  for (const view of views) {
    // Who wrote it is no second half of a sentence.
    if (view.next === null || view.next.byline?.stated === true) continue;
    view.goesOn = continuation(view.text, view.next.text);
    view.fillsUp = !view.endsSentence && fillsLine(view.text, view.next.text, page.column);
    if (view.fillsUp) view.goesOn += 3;
  }
  return views;
}

/**
 * 外婆的灶台砌在屋子 | 的西角,灶口朝着东 ,清早的太阳斜斜地照进来,照见锅盖边 上…: what stands
 * before the first line end of the second half fills up the line that the cut broke off. What
 * begins a paragraph fills a line by itself.
 */
function fillsLine(before: string, after: string, column: number | null): boolean {
  if (column === null) return false;
  const isLine = (width: number): boolean => Math.abs(width - column) <= 2.5;
  const right = after.trim().slice(0, 80).split(/\s+/u).map(widthOf);
  const [start = 0, second = column] = right;
  // Most second halves are settled by their own first line.
  if (right.length < 2 || start > column - 3) return false;
  const left = before.trim().slice(-80).split(/\s+/u).map(widthOf);
  const end = left.at(-1) ?? 0;
  return (
    end >= 3 &&
    Math.abs(end + start - column) <= 1 &&
    // 扮靓背街小巷 提升城市颜值: the blanks of a title do not stand where lines ended.
    left.slice(1, -1).every(isLine) &&
    (left.length === 1 || isLine(left[0] ?? 0) || left.length > 2) &&
    (right.length === 2 || isLine(second))
  );
}

function habitsOf(blocks: readonly Block[]): PageHabits {
  const gaps = blocks.slice(1).map((block) => block.gap);
  const prose = blocks.filter((block) => block.width >= 40);
  const usual = median(gaps);
  const further = gaps.filter((gap) => gap > usual).length;
  return {
    gap: usual,
    parted: further > 0 && further <= gaps.length / 2,
    column: columnOf(prose),
    indents:
      prose.length > 0 &&
      !areAllIndented(blocks) &&
      prose.filter((block) => block.indented).length > prose.length * 0.6,
  };
}

/** Where the titles are set in as well that says nothing of any line. */
function areAllIndented(blocks: readonly Block[]): boolean {
  return (
    blocks.some((block) => block.width < 34) &&
    blocks.filter((block) => block.indented).length >= blocks.length * 0.95
  );
}

/** The commonest width between blanks inside long blocks, where it is common enough to be a column. */
function columnOf(prose: readonly Block[]): number | null {
  const counts = new Map<number, number>();
  let total = 0;
  for (const block of prose) {
    // 本报北京1月31日电  (记者…: the blank behind a marker was printed.
    for (const run of block.text
      .trim()
      .split(/\s+(?![(（])/u)
      .slice(0, -1)) {
      const width = Math.round(widthOf(run));
      if (width < 8 || width > 40) continue;
      total++;
      for (const near of [width - 1, width, width + 1])
        counts.set(near, (counts.get(near) ?? 0) + 1);
    }
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best !== undefined && total >= 6 && best[1] >= total * 0.5 ? best[0] : null;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
