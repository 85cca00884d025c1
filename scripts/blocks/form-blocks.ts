import { isBlank, type Line } from '../source/page.ts';
import { likelihoods } from './model/chain.ts';
import { lineFeatures, printedLine } from './model/line-features.ts';
import { readerModel } from './model/reader-model.ts';
import { isIndented, widthOf } from './shape.ts';

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

/** How likely it must be that a line goes on with the one above it. */
const surely = 0.8;

/**
 * Gathers a page's lines into blocks. Most OCR gives a line a paragraph; some keeps the line
 * ends of the column:
 *
 *     　　今年以来,新城街道把背街小巷
 *     整治列为头号实事,先后投入资金二
 *     百余万元,铺路三千米。
 *
 * Which line goes on with the one above, the trained joiner says (see `npm run train`).
 *
 * @param apart - numbers of lines that begin a block by the editor's word
 */
export function formBlocks(lines: readonly Line[], apart: ReadonlySet<number>): Block[] {
  let blank = 0;
  const printed = lines.flatMap((line) => {
    if (isBlank(line)) {
      blank++;
      return [];
    }
    const gap = blank;
    blank = 0;
    return [{ line, gap, seen: printedLine(line.text, gap) }];
  });
  const features = lineFeatures(
    printed.map((it) => it.seen),
    readerModel.seams,
  );
  const goesOn = likelihoods(readerModel.joiner, features);
  const runs: { readonly lines: [Line, ...Line[]]; readonly gap: number }[] = [];
  printed.forEach(({ line, gap }, index) => {
    const open = runs.at(-1);
    if (open !== undefined && !apart.has(line.number) && (goesOn[index * 2 + 1] ?? 0) > surely)
      open.lines.push(line);
    else runs.push({ lines: [line], gap });
  });
  return runs.map(makeBlock);
}

function makeBlock({
  lines,
  gap,
}: {
  readonly lines: [Line, ...Line[]];
  readonly gap: number;
}): Block {
  const text = lines.map((line) => line.text.trim()).join('');
  return { lines, text, width: widthOf(text), gap, indented: isIndented(lines[0].text) };
}
