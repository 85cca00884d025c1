import { join } from 'node:path';
import { filesIn } from './files-in.ts';
import { writeZip, zipEntryOf, type ZipEntry, type ZipOptions } from './write-zip.ts';

/**
 * Packs a folder. The same files give the same bytes.
 *
 * @param folder - absolute path
 * @param name - of the folder that somebody gets who unpacks it, so that files stay together
 * @param target - path of the zip file; what is there is replaced when the new one is complete
 * @returns how many files it has
 */
export async function zipFolder(
  folder: string,
  name: string,
  target: string,
  options?: ZipOptions,
): Promise<number> {
  const paths = await filesIn(folder);
  return writeZip(target, entries(), options);

  async function* entries(): AsyncGenerator<ZipEntry> {
    for (const path of paths) yield await zipEntryOf(join(folder, path), `${name}/${path}`);
  }
}
