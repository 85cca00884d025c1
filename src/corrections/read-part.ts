import {
  align,
  asPrinted,
  isBlank,
  withRest,
  type Cell,
  type PrintedLine,
  type ShownRun,
} from './align.ts';
import { hasLine, nameOf } from './parts.ts';

/** A part of a piece that can be corrected. */
export type CorrectablePart = {
  readonly name: string;
  readonly lines: readonly PrintedLine[];
  readonly cells: readonly Cell[];
};

/** What stands in a part but is not of its words. */
const apart = '.note-mark, .stamp, .missing, .correct, .printed-aside, [aria-hidden]';

/** The source lines of a piece, as they stand beside it. */
export function linesBeside(piece: ParentNode): PrintedLine[] {
  return Array.from(piece.querySelectorAll('.beside .source-text li'), (item) => ({
    number: Number(item.querySelector('.line-number')?.textContent.trim()),
    text: item.querySelector('.line-text')?.textContent ?? '',
  }));
}

/**
 * @param piece - the element of the piece
 * @param part - an element of it with `data-lines`, or an item of the lines beside it
 * @returns null where no line of the part stands beside the piece
 */
export function readPart(piece: ParentNode, part: Element): CorrectablePart | null {
  const all = linesBeside(piece);
  const own = part.closest('.source-text li')?.querySelector('.line-number')?.textContent.trim();
  const lines = all.filter(({ number }) =>
    own === undefined ? hasLine(part, number) : number === Number(own),
  );
  if (lines.length === 0) return null;
  return { name: own === undefined ? nameOf(part) : `第${own}行`, lines, cells: cellsOf() };

  function cellsOf(): Cell[] {
    // Signatures are shown as a list of names, not as they were printed.
    if (own !== undefined || part.matches('.byline')) return asPrinted(lines);
    const isTitle = part.closest('.title-block') !== null;
    const cells = align(isTitle ? withoutEdges(runsIn(piece, part)) : runsIn(piece, part), lines);
    // Words that an editor wrote: what was printed is what can be corrected.
    if (cells.filter(({ place }) => place).length * 2 < cells.length) return asPrinted(lines);
    return part.closest('figcaption') ? withRest(cells, lines) : cells;
  }
}

type Noted = ShownRun & { readonly note: string | null };

function runsIn(piece: ParentNode, part: Element): ShownRun[] {
  const runs: Noted[] = [];
  for (const run of notedIn(piece, part)) {
    const last = runs.at(-1);
    // Words of a title that are set in several runs.
    const goesOn = last !== undefined && run.note !== null && last.note === run.note;
    if (goesOn) runs.pop();
    runs.push(goesOn ? { ...run, text: last.text + run.text } : run);
  }
  return runs;
}

function notedIn(piece: ParentNode, node: Node): Noted[] {
  return [...node.childNodes].flatMap((child): Noted[] => {
    if (child instanceof Text) return [{ text: child.data, printed: null, note: null }];
    if (!(child instanceof Element) || child.matches(apart)) return [];
    const note = child.getAttribute('data-note');
    if (note === null) return notedIn(piece, child);
    const printed = piece.querySelector(`#note-${note} del`)?.textContent ?? null;
    return [{ text: child.textContent, printed, note }];
  });
}

/** Titles are set in several elements: the blanks between are those of the page. */
function withoutEdges(runs: readonly ShownRun[]): ShownRun[] {
  const closed = runs.map((run) => ({ ...run, text: run.text.replace(/\s+/gu, ' ') }));
  const ink = ({ text, printed }: ShownRun): boolean => !isBlank(text) || printed !== null;
  const inked = closed.slice(closed.findIndex(ink), closed.findLastIndex(ink) + 1);
  return inked.map((run, index) => {
    if (run.printed !== null) return run;
    const text = index === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: index === inked.length - 1 ? text.trimEnd() : text };
  });
}
