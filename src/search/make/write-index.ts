import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { IndexFile } from './index-files.ts';

/**
 * Writes an index to disk: aside, and in place when it is whole.
 *
 * @param files - the index
 * @param directory - where it goes; what stands there is replaced
 * @returns its weight in bytes
 */
export async function writeIndex(files: readonly IndexFile[], directory: string): Promise<number> {
  const aside = `${directory}.new`;
  await rm(aside, { recursive: true, force: true });
  try {
    for (const { path, content } of files) {
      const file = join(aside, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    await rm(directory, { recursive: true, force: true });
    await rename(aside, directory);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return files.reduce((sum, { content }) => sum + content.length, 0);
}
