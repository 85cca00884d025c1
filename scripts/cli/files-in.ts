import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * @param folder - path of a folder
 * @returns the files in it and below, from it, with slashes, in the order of their characters
 */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
