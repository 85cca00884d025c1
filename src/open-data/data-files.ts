import type { Archive } from '../archive/archive.ts';
import { dataAddress, type DataEntry, type DataReading, dataCollections } from './collections.ts';
import { csvFile } from './csv-file.ts';
import { jsonFile } from './json-file.ts';

/** A file that is written part by part; its path is from the root of the site. */
export interface DataFile {
  readonly path: string;
  readonly parts: Iterable<string>;
}

/** Each collection as JSON and as CSV. */
export function* dataFiles(archive: Archive, reading: DataReading): Generator<DataFile> {
  for (const collection of dataCollections) {
    const entries = (): Iterable<DataEntry> => collection.entries(archive, reading);
    const columns = Object.keys(collection.schema.shape);
    yield { path: dataAddress(collection.name, 'json'), parts: jsonFile(entries()) };
    yield { path: dataAddress(collection.name, 'csv'), parts: csvFile(columns, entries()) };
  }
}
