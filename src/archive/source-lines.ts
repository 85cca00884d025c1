import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { type LineRange, type Page, type RegionRole, shownText } from '../model/index.ts';
import { contentDirectory } from './content-files.ts';

/** One physical line of a source, counted from 1. */
export interface SourceLine {
  readonly number: number;
  readonly text: string;
}

/**
 * Decodes the bytes of a source and cuts them into lines, as the build script does: what HTML
 * cannot hold and what turns the text around it show as U+FFFD.
 *
 * @param bytes - the file as it was received
 * @param encoding - the encoding that the page's entry names
 */
export function cutSource(bytes: Uint8Array, encoding: Page['encoding']): SourceLine[] {
  const text = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding).decode(bytes);
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.length > 1 && lines.at(-1) === '') lines.pop();
  return lines.map((line, index) => ({ number: index + 1, text: shownText(line) }));
}

/** The page that was read last: all its pieces ask for it, one after another. */
let last: { readonly sha256: string; readonly lines: readonly SourceLine[] } | null = null;

/**
 * The source text of a page, line by line.
 *
 * @throws Error where the file is not the one that the page's entry was made of: its lines would
 *   stand beside the pieces of another text
 */
export function sourceLinesOf(page: Page): readonly SourceLine[] {
  if (last?.sha256 === page.sha256) return last.lines;
  last = { sha256: page.sha256, lines: cutSource(readSource(page), page.encoding) };
  return last.lines;
}

function readSource(page: Page): Uint8Array {
  const folder = join(contentDirectory(), 'sources');
  const file = resolve(folder, page.source);
  if (!file.startsWith(folder + sep)) {
    throw new Error(`${page.id}: its source ${JSON.stringify(page.source)} lies outside ${folder}`);
  }
  const bytes = readFileSync(file);
  if (createHash('sha256').update(bytes).digest('hex') !== page.sha256) {
    throw new Error(
      `${file} is not the text that content/pages/${page.id}.md was made of: run npm run archive`,
    );
  }
  return bytes;
}

/**
 * @param ranges - line ranges, in any order
 * @returns the lines that they cover, in the order of the source, each once
 */
export function linesWithin(
  lines: readonly SourceLine[],
  ranges: readonly LineRange[],
): SourceLine[] {
  return lines.filter(({ number }) => covers(ranges, number));
}

/** Whether one of the ranges has the line. */
export function covers(ranges: readonly LineRange[], line: number): boolean {
  return ranges.some(([first, last]) => first <= line && line <= last);
}

/**
 * Source lines as a reader reads them.
 *
 * @param ranges - for example `[[15, 15], [17, 18]]`
 * @returns for example `第15、17—18行`
 */
export function linesInChinese(ranges: readonly LineRange[]): string {
  return `第${ranges.map(rangeLabel).join('、')}行`;
}

/** One range without words: `15` or `17—18`. */
export function rangeLabel([first, last]: LineRange): string {
  return first === last ? String(first) : `${first}—${last}`;
}

/** Ranges for scripts: `15-15 17-18`. */
export function rangesLabel(ranges: readonly LineRange[]): string {
  return ranges.map((range) => range.join('-')).join(' ');
}

/**
 * Ranges in the order of the source, those with nothing but blank lines between them as one.
 *
 * @param printed - the ranges of all lines of the page that are not blank
 */
export function joinRanges(
  ranges: readonly LineRange[],
  printed: readonly LineRange[],
): LineRange[] {
  const onlyBlank = (after: number, before: number): boolean =>
    !printed.some(([first, last]) => last > after && first < before);
  const joined: [number, number][] = [];
  for (const [first, last] of [...ranges].sort(([a], [b]) => a - b)) {
    const open = joined.at(-1);
    if (open && (first <= open[1] + 1 || onlyBlank(open[1], first)))
      open[1] = Math.max(open[1], last);
    else joined.push([first, last]);
  }
  return joined;
}

/** A source line, what it is, and the piece it went into. */
export type PlacedLine = SourceLine & {
  readonly role: RegionRole | null;
  readonly piece: string | null;
  /** Whether the line before it belongs to another piece. */
  readonly opens: boolean;
  readonly truncated: boolean;
  readonly garbled: string | null;
};

/**
 * Says of every line of a source where it went: the walk from the source to the pieces.
 * Blank lines have no role.
 */
export function placeLines(page: Page, lines: readonly SourceLine[]): PlacedLine[] {
  let current: string | null = null;
  return lines.map((line) => {
    const within = ({ lines: [first, last] }: { lines: readonly [number, number] }): boolean =>
      first <= line.number && line.number <= last;
    const region = line.text.trim() === '' ? undefined : page.regions.find(within);
    const opens = region !== undefined && region.piece !== current;
    if (region) current = region.piece;
    return {
      ...line,
      role: region?.role ?? null,
      piece: region?.piece ?? null,
      opens: opens && region.piece !== null,
      truncated: page.truncated.includes(line.number),
      garbled: page.garbled.find(within)?.why ?? null,
    };
  });
}

/** Id of the piece that a line of a page belongs to; null where it belongs to none. */
export function pieceAtLine(page: Page, line: number): string | null {
  const region = page.regions.find(({ lines: [first, last] }) => first <= line && line <= last);
  return region?.piece ?? null;
}
