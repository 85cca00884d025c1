import { join } from 'node:path';
import { checksumOf } from './checksum-of.ts';
import { filesIn } from './files-in.ts';

/** How many files are read at a time. */
const AT_ONCE = 32;

/**
 * The checksums of all files of a folder, a line each, in the form that `sha256sum -c` reads.
 *
 * @param folder - absolute path
 * @param without - files that are left out, from the folder
 */
export async function checksums(
  folder: string,
  without: readonly string[] = [],
): Promise<string[]> {
  const files = (await filesIn(folder)).filter((file) => !without.includes(file));
  const lines: string[] = [];
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const some = files.slice(start, start + AT_ONCE).map(async (file) => {
      return checksumLine(file, await checksumOf(join(folder, file)));
    });
    lines.push(...(await Promise.all(some)));
  }
  return lines;
}

/** @param file - from the folder in which the checksums lie */
export const checksumLine = (file: string, sum: string): string => `${sum}  ${file}\n`;
