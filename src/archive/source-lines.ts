import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { type LineRange, type Page, shownText } from '../model/index.ts';
import { contentDirectory } from './content-directory.ts';

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

/** @throws as {@link sourceLinesOf} */
export function checkSource(page: Page): void {
  readSource(page);
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
