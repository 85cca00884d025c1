import { foldWidth } from '../source/characters.ts';
import { isBlank, type Line } from '../source/page.ts';
import { endsSentence, widthOf } from './shape.ts';

/**
 * Consecutive source lines that are one thing: one line in a page with a line a paragraph,
 * several where the OCR kept the column's line ends.
 */
export type Block = {
  readonly lines: readonly [Line, ...Line[]];
  /** The text, trimmed; lines of one paragraph follow each other with nothing between. */
  readonly text: string;
  /** Width in Han characters. */
  readonly width: number;
  /** Blank lines before it; the OCR puts more of them around boxes and photographs. */
  readonly gap: number;
  /** Its first line is set in by blanks. */
  readonly indented: boolean;
};

/**
 * Gathers a page's lines into blocks. Most OCR gives a line a paragraph; some keeps the line
 * ends of the column:
 *
 *     　　今年以来,新城街道把背街小巷
 *     整治列为头号实事,先后投入资金二
 *     百余万元,铺路三千米。
 *
 * There a line that fills the column goes on in the next, unless that one is set in.
 */
export function formBlocks(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let gap = 0;
  let run: Line[] = [];
  const close = (): void => {
    for (const block of cutRun(run, gap)) blocks.push(block);
    run = [];
  };
  for (const line of lines) {
    if (!isBlank(line)) {
      run.push(line);
      continue;
    }
    if (run.length > 0) {
      close();
      gap = 0;
    }
    gap++;
  }
  close();
  return blocks;
}

/** A line, and its text with half-width marks and without the blanks around it. */
type Folded = {
  readonly line: Line;
  readonly text: string;
  readonly indented: boolean;
  /** With its indent, which is two characters, whatever blanks it was made of. */
  readonly width: number;
};

function fold(line: Line): Folded {
  const text = foldWidth(line.text).trim();
  const indented = isIndented(line.text);
  return { line, text, indented, width: widthOf(text) + (indented ? 2 : 0) };
}

/** Cuts lines without a blank line between them into blocks. */
function cutRun(lines: readonly Line[], gap: number): Block[] {
  // A column of one or two lines cannot be told from lines of their own.
  if (lines.length < 3) return lines.map((line, index) => makeBlock([line], index === 0 ? gap : 0));
  const run = lines.map(fold);
  const column = columnWidth(run);
  const blocks: Block[] = [];
  let open: Line[] = [];
  run.forEach((line, index) => {
    open.push(line.line);
    const next = run[index + 1];
    if (next !== undefined && column !== null && goesOn(line, next, column)) return;
    blocks.push(makeBlock(open, blocks.length === 0 ? gap : 0));
    open = [];
  });
  return blocks;
}

/**
 * The width of the column that hard line ends were kept from: most lines of the run fill it.
 * @returns null where lines are paragraphs of their own
 */
function columnWidth(run: readonly Folded[]): number | null {
  // 全面推进… / 扎实推进… / 着力提升…: parallel title lines are as wide as each other, too, but
  // have no commas.
  if (run.filter((line) => /[,。;]/u.test(line.text)).length < run.length / 3) return null;
  const widths = run.map((line) => Math.round(line.width));
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let column = 0;
  let most = 0;
  for (const width of counts.keys()) {
    const near = [-1, 0, 1].reduce((sum, step) => sum + (counts.get(width + step) ?? 0), 0);
    if (near > most || (near === most && width > column)) [most, column] = [near, width];
  }
  if (column < 8 || column > 60 || most < 2) return null;
  // In a wrapped column few lines are longer than the column, and full lines break sentences.
  const longer = widths.filter((width) => width > column + 2).length;
  if (longer > run.length / 6) return null;
  const broken = run.filter(
    (line, index) => (widths[index] ?? 0) >= column - 1 && !endsSentence(line.text),
  ).length;
  return broken >= 2 && most >= run.length / 3 ? column : null;
}

function goesOn(line: Folded, next: Folded, column: number): boolean {
  if (next.indented || isTabular(line.text) || isTabular(next.text)) return false;
  if (standsAlone(next.text)) return false;
  return line.width >= column - 1.5;
}

/** What always begins a line: a mark, a bracketed signature, a date below a notice, 本报讯. */
function standsAlone(text: string): boolean {
  return /^(?:[□■◆●▲◎【]|[(][^()]{2,30}[)]$|\d{4}年\d{1,2}月\d{1,2}日$|本报[^,。]{0,8}讯|本报(?:通讯员|记者)[^,。]{2,20}$)/u.test(
    text,
  );
}

/** Columns of a list or table: 科技小院里的新农人　　　(第四版). */
function isTabular(text: string): boolean {
  return /\S(?:\s{3,}|\t)\S/u.test(text);
}

function isIndented(text: string): boolean {
  return /^(?:\u3000|[ \u00a0]{2,}|\t)/u.test(text);
}

function makeBlock(lines: readonly Line[], gap: number): Block {
  const [first, ...rest] = lines;
  if (first === undefined) throw new Error('a block has at least one line');
  const text = lines.map((line) => line.text.trim()).join('');
  return {
    lines: [first, ...rest],
    text,
    width: widthOf(text),
    gap,
    indented: isIndented(first.text),
  };
}
