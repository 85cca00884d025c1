import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn } from './files-in.ts';

/** How many files are read at a time. */
const AT_ONCE = 32;

/**
 * The checksums of all files of a folder, in the form that `sha256sum -c` reads.
 *
 * @param folder - absolute path
 * @param without - files that are left out, from the folder
 */
export async function checksums(folder: string, without: readonly string[] = []): Promise<string> {
  const files = (await filesIn(folder)).filter((file) => !without.includes(file));
  const lines: string[] = [];
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const some = files.slice(start, start + AT_ONCE).map(async (file) => {
      const hash = createHash('sha256').update(await readFile(join(folder, file)));
      return `${hash.digest('hex')}  ${file}\n`;
    });
    lines.push(...(await Promise.all(some)));
  }
  return lines.join('');
}
