import type { Line } from '../../source/page.ts';
import { linesIn, type Truth } from '../../quality/truth.ts';

/** A line of a variant, and the lines of the original page whose characters it holds. */
export type SheetLine = { readonly text: string; readonly origins: readonly number[] };

/** A page on its way to becoming a variant of itself. */
export type Sheet = readonly SheetLine[];

export const blankLine: SheetLine = { text: '', origins: [] };

export function sheetOf(lines: readonly Line[]): Sheet {
  return lines.map(({ number, text }) => (text.trim() === '' ? blankLine : lineOf(text, number)));
}

export function lineOf(text: string, ...origins: readonly number[]): SheetLine {
  return { text, origins };
}

export function isBlankLine(line: SheetLine): boolean {
  return line.text.trim() === '';
}

/** The same page with other words on some of its lines. Blank lines are left alone. */
export function withTexts(sheet: Sheet, change: (line: SheetLine) => string): Sheet {
  return sheet.map((line) => (isBlankLine(line) ? line : { ...line, text: change(line) }));
}

/** Where each line of the original went: numbers of the variant's lines, from 1. */
export function destinations(sheet: Sheet): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  sheet.forEach(({ origins }, index) => {
    for (const origin of origins) found.set(origin, [...(found.get(origin) ?? []), index + 1]);
  });
  return found;
}

/** What an original page is made of, as far as it matters for cutting it up. */
export type Anatomy = {
  readonly truth: Truth;
  readonly roleOf: (line: SheetLine) => string | null;
  readonly pieceOf: (line: SheetLine) => string | null;
  /** The original lines of the region that a line belongs to, as one name for it. */
  readonly regionOf: (line: SheetLine) => number | null;
  /** The paragraph of its piece that a line belongs to. */
  readonly paragraphOf: (line: SheetLine) => string | null;
};

export function anatomyOf(truth: Truth): Anatomy {
  const regions = new Map<number, number>();
  truth.regions.forEach((region, index) => {
    for (const line of linesIn(region.lines)) regions.set(line, index);
  });
  const paragraphs = new Map<number, string>();
  for (const piece of truth.pieces) {
    (piece.body ?? []).forEach((block, index) => {
      if (block.type !== 'paragraph') return;
      for (const line of linesIn(block.lines)) paragraphs.set(line, `${piece.id} ${index}`);
    });
  }
  const regionOf = ({ origins: [first] }: SheetLine): number | null =>
    first === undefined ? null : (regions.get(first) ?? null);
  const own = (line: SheetLine): Truth['regions'][number] | undefined =>
    truth.regions[regionOf(line) ?? -1];
  return {
    truth,
    regionOf,
    roleOf: (line) => own(line)?.role ?? null,
    pieceOf: (line) => own(line)?.piece ?? null,
    paragraphOf: ({ origins: [first] }) =>
      first === undefined ? null : (paragraphs.get(first) ?? null),
  };
}

/** Neighbouring lines of one region, and every other line by itself. */
export function unitsOf(sheet: Sheet, anatomy: Anatomy): Sheet[] {
  const units: SheetLine[][] = [];
  let open: number | null = null;
  for (const line of sheet) {
    const region = anatomy.regionOf(line);
    if (region !== null && region === open) units.at(-1)?.push(line);
    else units.push([line]);
    open = region;
  }
  return units;
}

/** Running text, which columns wrap: titles and bylines are set as they are. */
export function isProse(line: SheetLine, anatomy: Anatomy): boolean {
  const role = anatomy.roleOf(line);
  return role === 'paragraph' || role === 'caption';
}

/** Text out of several lines that still knows the original line of each character. */
export type RunOfText = { readonly text: string; readonly origins: readonly number[] };

/** Puts lines into one, with nothing between them. */
export function runOf(lines: readonly SheetLine[]): RunOfText {
  let text = '';
  const origins: number[] = [];
  for (const line of lines) {
    const own = line.text.trim();
    text += own;
    origins.push(...Array<number>(own.length).fill(line.origins[0] ?? 0));
  }
  return { text, origins };
}

/** Lines again, cut at offsets that rise. */
export function cutRun(run: RunOfText, cuts: readonly number[]): SheetLine[] {
  return [0, ...cuts].map((from, index) => {
    const to = cuts[index] ?? run.text.length;
    return { text: run.text.slice(from, to), origins: [...new Set(run.origins.slice(from, to))] };
  });
}

/** Leaves out the blanks that columns left: those between Han characters, outside of brackets. */
export function withoutColumnBlanks(run: RunOfText): RunOfText {
  const { text } = run;
  let kept = '';
  const origins: number[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (/[(\uff08]/u.test(character)) depth++;
    else if (/[)\uff09]/u.test(character)) depth = Math.max(0, depth - 1);
    // The blanks of a dateline in front and of a credit behind are printed.
    const inner = depth === 0 && at > 16 && at < text.length - 24;
    if (inner && /\s/u.test(character)) continue;
    kept += character;
    origins.push(run.origins[at] ?? 0);
  }
  return { text: kept, origins };
}

const closing = /[,.。、;:!?)\]}”’》〉」』】…%,.:;!?)%]/u;
const opening = /[([{“‘《〈「『【(]/u;
const latin = /[A-Za-z\d.%]/u;

/**
 * Where a column of so many characters breaks a text: no line begins with a closing mark or
 * ends with an opening one, no number is broken.
 *
 * @param widths - of the first line, the second and so on
 */
export function wrapPoints(text: string, widths: (line: number) => number): number[] {
  const points: number[] = [];
  let from = 0;
  for (let line = 0; from < text.length; line++) {
    let to = from;
    for (let width = 0; to < text.length && width < widths(line); to++) {
      width += text.charCodeAt(to) < 0x80 ? 0.5 : 1;
    }
    while (to < text.length && closing.test(text.charAt(to))) to++;
    while (
      to > from + 2 &&
      to < text.length &&
      (opening.test(text.charAt(to - 1)) ||
        (latin.test(text.charAt(to - 1)) && latin.test(text.charAt(to))))
    ) {
      to--;
    }
    if (to >= text.length || to === from) break;
    points.push(to);
    from = to;
  }
  return points;
}
