import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { LineRange, Page } from '../model/index.ts';
import { contentDirectory } from './content-directory.ts';

/** One physical line of a source, counted from 1. */
export interface SourceLine {
  readonly number: number;
  readonly text: string;
}

/**
 * Decodes the bytes of a source and cuts them into lines. Control characters, which HTML cannot
 * hold, show as U+FFFD.
 *
 * @param bytes - the file as it was received
 * @param encoding - the encoding that the page's entry names
 */
export function cutSource(bytes: Uint8Array, encoding: Page['encoding']): SourceLine[] {
  const text = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding).decode(bytes);
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.length > 1 && lines.at(-1) === '') lines.pop();
  return lines.map((line, index) => ({
    number: index + 1,
    text: line.replace(/[\p{Cc}--[\t\v\f]]/gv, '\uFFFD'),
  }));
}

/** The source text of a page, line by line. */
export function sourceLinesOf(page: Page): SourceLine[] {
  const file = join(contentDirectory(), 'sources', basename(page.source));
  return cutSource(readFileSync(file), page.encoding);
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
