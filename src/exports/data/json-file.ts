import type { DataEntry } from './collections.ts';
import { type DataFormat, fileOf } from './data-format.ts';

/** A JSON array, one entry a line, so that it can be compared and cut by lines. */
export const jsonFormat: DataFormat = {
  before: '[\n',
  between: ',\n',
  after: '\n]\n',
  empty: '[]\n',
  text: (entries) => entries.map((entry) => JSON.stringify(entry)).join(',\n'),
};

/** Entries in this format, piece by piece. */
export const jsonFile = (entries: Iterable<DataEntry>): Generator<string> =>
  fileOf(jsonFormat, entries);
