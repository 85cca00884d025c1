import { diffArrays } from 'diff';

/** Words of a part of a piece as its page shows them. */
export type ShownRun = {
  readonly text: string;
  /** Where the words are an emended reading: those that the source has; else null. */
  readonly printed: string | null;
};

/** A physical line of the source, counted from 1. */
export type PrintedLine = { readonly number: number; readonly text: string };

/**
 * A stretch of the shown text that is changed as a whole, and where it stands in the source: one
 * character, or all the words of an emended reading.
 */
export type Cell = {
  readonly text: string;
  /** Null where the source has nothing of it. */
  readonly place: PrintedPlace | null;
  readonly isEmended: boolean;
};

/** From and to in UTF-16 units of a line, `to` not included. */
export type PrintedPlace = { readonly line: number; readonly from: number; readonly to: number };

export const isBlank = (text: string): boolean => /^\s*$/u.test(text);

/** The text that the cells show. */
export const textOf = (cells: readonly Cell[]): string => cells.map(({ text }) => text).join('');

/** A character of the source that is no blank. */
type Printed = PrintedPlace & { readonly character: string };

/**
 * Holds the words that a page shows against the lines that they were printed on. What the page
 * leaves out (blanks of wrapped lines, marks around a title, a credit) has no cell; what it adds (a
 * blank between the lines of a headline) has a cell without a place.
 *
 * @param runs - a part of a piece as it is shown
 * @param lines - the lines of the part, in reading order
 */
export function align(runs: readonly ShownRun[], lines: readonly PrintedLine[]): Cell[] {
  const wholes = runs.flatMap(({ text, printed }): Whole[] =>
    printed === null
      ? [...text].map((character) => ({ text: character, printed: character, isEmended: false }))
      : [{ text, printed, isEmended: true }],
  );
  const sought = wholes.flatMap(({ printed }, whole) =>
    [...printed].filter((it) => !isBlank(it)).map((character) => ({ character, whole })),
  );
  const source = lines.flatMap(charactersOf);
  const found = new Map<number, PrintedPlace>();
  for (const [index, at] of pairs(sought, source)) {
    const { whole } = sought[index] ?? { whole: -1 };
    const place = source[at];
    if (place) found.set(whole, joined(found.get(whole), place));
  }
  const cells = wholes.map(({ text, isEmended }, whole): Cell => {
    const place = found.get(whole);
    return { text, isEmended, place: place ? { ...place } : null };
  });
  return withBlanks(cells, lines);
}

/** Lines as they were printed, one after another. */
export function asPrinted(lines: readonly PrintedLine[]): Cell[] {
  return lines.flatMap((line, index) => [...(index > 0 ? [between] : []), ...cellsFrom(line, 0)]);
}

/** A part and what is printed on its lines behind it: the credit of a caption. */
export function withRest(cells: readonly Cell[], lines: readonly PrintedLine[]): Cell[] {
  const last = cells.findLast(({ place }) => place)?.place;
  const at = lines.findIndex(({ number }) => number === last?.line);
  if (!last || at < 0) return [...cells];
  const rest = lines
    .slice(at)
    .flatMap((line, index) => [
      ...(index > 0 ? [between] : []),
      ...cellsFrom(line, index > 0 ? 0 : last.to),
    ]);
  const ink = rest.findLastIndex(({ text }) => !isBlank(text));
  return [...cells, ...rest.slice(0, ink + 1)];
}

const between: Cell = { text: ' ', place: null, isEmended: false };

function cellsFrom({ number, text }: PrintedLine, start: number): Cell[] {
  let from = start;
  return Array.from(text.slice(start), (character) => {
    const place = { line: number, from, to: (from += character.length) };
    return { text: character, place, isEmended: false };
  });
}

type Whole = { readonly text: string; readonly printed: string; readonly isEmended: boolean };

function charactersOf({ number, text }: PrintedLine): Printed[] {
  const characters: Printed[] = [];
  let from = 0;
  for (const character of text) {
    const to = from + character.length;
    if (!isBlank(character)) characters.push({ line: number, from, to, character });
    from = to;
  }
  return characters;
}

/** The words of one emendation stand on one line. */
function joined(before: PrintedPlace | undefined, { line, from, to }: PrintedPlace): PrintedPlace {
  return before?.line === line ? { line, from: before.from, to } : { line, from, to };
}

/**
 * Which character is which. Most parts stand in the source in one run, and there is no doubt where:
 * only what is broken by something else is compared.
 */
function pairs(
  sought: readonly { readonly character: string }[],
  source: readonly Printed[],
): [number, number][] {
  const words = sought.map(({ character }) => character);
  const printed = source.map(({ character }) => character);
  const at = indexOfRun(printed, words);
  if (at >= 0) return words.map((_, index) => [index, at + index]);
  const found: [number, number][] = [];
  let [a, b] = [0, 0];
  const changes = diffArrays(words, printed, { comparator: (x, y) => folded(x) === folded(y) });
  for (const { added, removed, value } of changes) {
    if (!added && !removed) value.forEach((_, index) => found.push([a + index, b + index]));
    if (!added) a += value.length;
    if (!removed) b += value.length;
  }
  return found;
}

const folded = (character: string): string => character.normalize('NFKC');

function indexOfRun(all: readonly string[], run: readonly string[]): number {
  if (run.length === 0) return -1;
  const starts: number[] = [0];
  for (const character of all) starts.push((starts.at(-1) ?? 0) + character.length);
  const text = all.join('');
  const at = text.indexOf(run.join(''));
  return at < 0 ? -1 : starts.indexOf(at);
}

/** Gives the blanks that are shown their places: between the characters around them. */
function withBlanks(cells: readonly Cell[], lines: readonly PrintedLine[]): Cell[] {
  const textOfLine = new Map(lines.map(({ number, text }) => [number, text]));
  const nextPlace = placesBehind(cells);
  let before: PrintedPlace | null = null;
  return cells.map((cell, index) => {
    if (cell.place) before = cell.place;
    const behind = nextPlace[index] ?? null;
    if (cell.place || !isBlank(cell.text) || cell.text === '' || !before || !behind) return cell;
    if (before.line !== behind.line || before.to >= behind.from) return cell;
    const blank = textOfLine.get(before.line)?.slice(before.to, before.to + cell.text.length);
    if (blank === undefined || !isBlank(blank)) return cell;
    before = { line: before.line, from: before.to, to: before.to + cell.text.length };
    return { ...cell, place: before };
  });
}

/** For each cell the place of the next one that has any, itself included. */
function placesBehind(cells: readonly Cell[]): (PrintedPlace | null)[] {
  let next: PrintedPlace | null = null;
  return cells
    .toReversed()
    .map(({ place }) => (next = place ?? next))
    .toReversed();
}
