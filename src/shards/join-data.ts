import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { dataAddress, dataCollections } from '../open-data/collections.ts';
import { csvFile } from '../open-data/csv-file.ts';
import { shardPath } from './note.ts';

/** What stands before and after the entries of a file, in bytes, and between those of two runs. */
type Frame = { readonly before: Buffer; readonly between: string; readonly after: string };

/** As `json-file.ts` writes it: an entry a line. */
const jsonFrame: Frame = { before: Buffer.from('[\n'), between: ',\n', after: '\n]\n' };
/** Of a collection without entries. */
const emptyJson = '[]\n';

/**
 * Puts the runs of the collections together that the parts have: the files of one build.
 *
 * @param folders - absolute paths of the parts, in their order
 * @param site - absolute path of the joined site
 * @returns the files that were written, from the root of the site
 */
export async function joinData(folders: readonly string[], site: string): Promise<string[]> {
  const written: string[] = [];
  for (const { name, schema } of dataCollections) {
    const header = Buffer.from([...csvFile(Object.keys(schema.shape), [])].join(''));
    const frames = {
      json: jsonFrame,
      csv: { before: header, between: '', after: '' },
    } as const satisfies Record<string, Frame>;
    for (const format of ['json', 'csv'] as const) {
      const path = dataAddress(name, format);
      const parts = folders.map((folder) => join(folder, shardPath(path)));
      const file = join(site, path);
      await mkdir(dirname(file), { recursive: true });
      await pipeline(Readable.from(joined(parts, frames[format])), createWriteStream(file));
      written.push(path);
    }
  }
  return written;
}

async function* joined(
  files: readonly string[],
  { before, between, after }: Frame,
): AsyncGenerator<Uint8Array> {
  const some = files.filter((file) => statSync(file).size > before.length + after.length);
  if (some.length === 0) {
    yield after === '' ? before : Buffer.from(emptyJson);
    return;
  }
  yield before;
  for (const [index, file] of some.entries()) {
    if (index > 0) yield Buffer.from(between);
    const end = statSync(file).size - after.length - 1;
    yield* createReadStream(file, { start: before.length, end }) as AsyncIterable<Buffer>;
  }
  yield Buffer.from(after);
}
