import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * One value for all files below some folders, by name and bytes; `none` where there are none.
 *
 * @param folders - those that are not there have no files
 */
export async function fingerprint(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  let count = 0;
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const files = entries
      .filter((it) => it.isFile())
      .map((it) => path.join(it.parentPath, it.name));
    for (const file of files.toSorted()) {
      hash
        .update(`${path.relative(folder, file)}\0`)
        .update(await readFile(file))
        .update('\0');
      count += 1;
    }
  }
  return count === 0 ? 'none' : hash.digest('hex').slice(0, 12);
}
