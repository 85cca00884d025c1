import { stringify } from 'csv-stringify/sync';
import type { DataEntry } from './collections.ts';
import { type DataFormat, fileOf } from './data-format.ts';

/**
 * Entries as CSV (RFC 4180: commas, CR LF, quotes doubled). The first line names the fields. A byte
 * order mark comes first: without it Excel on a Chinese Windows takes UTF-8 for GBK and shows
 * garbage; other programs know it (`utf-8-sig` in Python).
 *
 * Text and numbers stand as they are, what is null is empty, the blocks of `text` have a blank line
 * between them, every other list or object is JSON. Nothing is changed for the sake of spreadsheet
 * programs: a text that begins with `=` does so in the newspaper.
 *
 * @param columns - the fields, in order
 */
export function csvFormat(columns: readonly string[]): DataFormat {
  const write = (rows: string[][], bom = false): string =>
    stringify(rows, { record_delimiter: 'windows', bom });
  const before = write([[...columns]], true);
  return {
    before,
    between: '',
    after: '',
    empty: before,
    text: (entries) =>
      write(entries.map((entry) => columns.map((column) => cell(column, entry[column])))),
  };
}

/** Entries in this format, piece by piece. */
export const csvFile = (
  columns: readonly string[],
  entries: Iterable<DataEntry>,
): Generator<string> => fileOf(csvFormat(columns), entries);

function cell(column: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (column === 'text' && Array.isArray(value)) return value.join('\n\n');
  return JSON.stringify(value);
}
