import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { decode } from '../source/decode.ts';
import { lockFolder } from '../cli/lock-folder.ts';

/**
 * Writes a file aside and renames it into place, if it is still what it was. Two at a time wait for
 * each other; what a killed one left aside the next one writes over.
 *
 * @param before - what stood in it when it was read; null: it was not there
 * @throws where it has changed since; the file system's error. The file is then as it was.
 */
export async function writeUnchanged(
  file: string,
  before: string | null,
  text: string,
): Promise<void> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true });
  const release = await lockFolder(path.resolve(folder), 'write');
  // No name that is read as a record.
  const aside = path.join(folder, `.${path.basename(file)}.new`);
  try {
    if ((await textIn(file)) !== before) {
      throw new Error(`${file} has changed since it was read: run the review again`);
    }
    await writeFile(aside, text);
    await rename(aside, file);
  } finally {
    await rm(aside, { force: true });
    release();
  }
}

async function textIn(file: string): Promise<string | null> {
  try {
    const decoded = decode(await readFile(file));
    return 'text' in decoded ? decoded.text : null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
