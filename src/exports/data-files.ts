import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import type { Archive } from '../archive/archive.ts';
import { textOf } from '../archive/piece-title.ts';
import { feedAddress } from '../site/addresses.ts';
import { site } from '../site/site.ts';
import {
  dataAddress,
  type DataCollection,
  dataCollections,
  type DataEntry,
  type DataFormat,
} from './data-collections.ts';

const mediaTypes: Readonly<Record<DataFormat, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  'schema.json': 'application/schema+json',
};

/** A file of `data/`, whose text is made part by part: of a large archive it is longer than a string can be. */
export type DataFile = {
  /** From the site's root. */
  readonly path: string;
  readonly mediaType: string;
  readonly parts: (archive: Archive) => Iterable<string>;
};

/** The files of a collection: as JSON, as CSV, and the schema of the JSON. */
export function filesOf(collection: DataCollection): DataFile[] {
  const { name, schema } = collection;
  const file = (format: DataFormat, parts: DataFile['parts']): DataFile => ({
    path: dataAddress(name, format),
    mediaType: mediaTypes[format],
    parts,
  });
  return [
    file('json', (archive) => jsonFile(collection.entries(archive, textOf))),
    file('csv', (archive) =>
      csvFile(Object.keys(schema.shape), collection.entries(archive, textOf)),
    ),
    file('schema.json', () => [jsonSchema(collection)]),
  ];
}

/** A JSON array, one entry a line, so that it can be compared and cut by lines. */
export function* jsonFile(entries: Iterable<DataEntry>): Generator<string> {
  let before = '[\n';
  for (const batch of batches(entries)) {
    yield before + batch.map((entry) => JSON.stringify(entry)).join(',\n');
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

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
export function* csvFile(
  columns: readonly string[],
  entries: Iterable<DataEntry>,
): Generator<string> {
  const write = (rows: string[][], bom = false): string =>
    stringify(rows, { record_delimiter: 'windows', bom });
  yield write([[...columns]], true);
  for (const batch of batches(entries)) {
    yield write(batch.map((entry) => columns.map((column) => cell(column, entry[column]))));
  }
}

function cell(column: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (column === 'text' && Array.isArray(value)) return value.join('\n\n');
  return JSON.stringify(value);
}

/** Some entries at a time: one by one the way through the writers takes longer than the writing. */
function* batches(entries: Iterable<DataEntry>): Generator<DataEntry[]> {
  let batch: DataEntry[] = [];
  for (const entry of entries) {
    batch.push(entry);
    if (batch.length < 200) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** The JSON Schema (draft 2020-12) of a collection's JSON file, made from the schema of the model. */
export function jsonSchema({ name, title, schema }: DataCollection): string {
  const { $schema, ...rest } = z.toJSONSchema(z.array(schema));
  return `${JSON.stringify({ $schema, title: `${title} (${name})`, ...rest }, null, 1)}\n`;
}

/**
 * The catalogue of `data/`: what the archive is, how many entries each collection has, each file
 * with its size and checksum, and the sources that all of it was made from. It names no day: the
 * same archive gives the same catalogue.
 *
 * @returns the text of `data/archive.json`
 */
export function catalogue(archive: Archive): string {
  const collections = dataCollections.map((collection) => ({
    name: collection.name,
    title: collection.title,
    entries: [...collection.entries(archive, () => [])].length,
    files: filesOf(collection).map(({ path, mediaType, parts }) => ({
      path,
      mediaType,
      ...fingerprint(parts(archive)),
    })),
  }));
  const value = {
    title: site.title,
    subtitle: site.subtitle,
    description: site.description,
    publisher: site.publisher,
    address: site.address,
    repository: site.repository,
    rights: site.rights,
    language: 'zh-Hans',
    collections,
    feeds: [feedAddress(null, 'xml'), feedAddress(null, 'json')],
    sources: [...archive.pages.values()].map(({ id, source, encoding, sha256 }) => ({
      page: id,
      source,
      encoding,
      sha256,
    })),
  };
  return `${JSON.stringify(value, null, 1)}\n`;
}

function fingerprint(parts: Iterable<string>): { bytes: number; sha256: string } {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const part of parts) {
    hash.update(part);
    bytes += Buffer.byteLength(part);
  }
  return { bytes, sha256: hash.digest('hex') };
}
