import type { Archive } from '../../archive/archive.ts';
import {
  dataAddress,
  type DataCollection,
  dataCollections,
  type DataReading,
} from './collections.ts';
import { csvFormat } from './csv-file.ts';
import { type DataBlock, dataBlocks } from './data-blocks.ts';
import type { DataFormat } from './data-format.ts';
import { jsonFormat } from './json-file.ts';

/** A collection as it is written: the same blocks in each format. */
export type DataSet = {
  readonly blocks: readonly DataBlock[];
  readonly files: readonly DataFile[];
};

/** A file of the site; its path is from the root of the site. */
export type DataFile = { readonly path: string; readonly format: DataFormat };

/** Each collection as JSON and as CSV. */
export function* dataSets(archive: Archive, reading: DataReading): Generator<DataSet> {
  for (const collection of dataCollections) {
    yield { blocks: dataBlocks(collection.rows(archive, reading)), files: filesOf(collection) };
  }
}

/** The files of a collection. */
export function filesOf({ name, schema }: DataCollection): DataFile[] {
  return [
    { path: dataAddress(name, 'json'), format: jsonFormat },
    { path: dataAddress(name, 'csv'), format: csvFormat(Object.keys(schema.shape)) },
  ];
}
