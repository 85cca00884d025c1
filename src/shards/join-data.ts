import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { dataCollections } from '../exports/data/collections.ts';
import { filesOf } from '../exports/data/data-files.ts';
import type { DataFormat } from '../exports/data/data-format.ts';
import { shardPath } from './note.ts';

/**
 * Puts the runs of the collections together that the parts have: the files of one build.
 *
 * @param folders - absolute paths of the parts, in their order
 * @param site - absolute path of the joined site
 * @returns the files that were written, from the root of the site
 */
export async function joinData(folders: readonly string[], site: string): Promise<string[]> {
  const written: string[] = [];
  for (const { path, format } of dataCollections.flatMap(filesOf)) {
    const parts = folders.map((folder) => join(folder, shardPath(path)));
    const file = join(site, path);
    await mkdir(dirname(file), { recursive: true });
    await pipeline(Readable.from(joined(parts, format)), createWriteStream(file));
    written.push(path);
  }
  return written;
}

async function* joined(files: readonly string[], format: DataFormat): AsyncGenerator<Uint8Array> {
  const before = Buffer.from(format.before);
  const after = Buffer.from(format.after);
  const empty = Buffer.from(format.empty);
  const some = files.filter((file) => statSync(file).size > empty.length);
  if (some.length === 0) {
    yield empty;
    return;
  }
  yield before;
  for (const [index, file] of some.entries()) {
    if (index > 0) yield Buffer.from(format.between);
    const end = statSync(file).size - after.length - 1;
    yield* createReadStream(file, { start: before.length, end }) as AsyncIterable<Buffer>;
  }
  yield after;
}
