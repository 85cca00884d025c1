import { linesIn, type Truth } from '../truth.ts';
import type { Sheet, SheetLine } from './sheet.ts';

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
