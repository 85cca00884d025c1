import { createWriteStream, openAsBlob } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { BlobReader, ZipReader } from '@zip.js/zip.js';

/**
 * Unpacks a zip file, for tests.
 *
 * @returns the paths in it, in its order
 */
export async function unpack(file: string, folder: string): Promise<string[]> {
  const zip = new ZipReader(new BlobReader(await openAsBlob(file)), { useWebWorkers: false });
  const paths: string[] = [];
  for await (const entry of zip.getEntriesGenerator()) {
    if (entry.directory) continue;
    const target = join(folder, entry.filename);
    await mkdir(dirname(target), { recursive: true });
    const mode = entry.executable ? 0o755 : 0o644;
    await entry.getData(Writable.toWeb(createWriteStream(target, { mode })));
    paths.push(entry.filename);
  }
  await zip.close();
  return paths;
}
