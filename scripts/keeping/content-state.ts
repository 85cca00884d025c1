import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn } from '../cli/files-in.ts';

/**
 * @param folder - a content folder
 * @returns a word for the state of its files, another one when any of them is written
 */
export async function contentState(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const path of await filesIn(folder)) {
    const { size, mtimeMs, ino } = await stat(join(folder, path));
    hash.update(JSON.stringify([path, size, mtimeMs, ino]));
  }
  return hash.digest('hex');
}
