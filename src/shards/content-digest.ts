import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn } from '../checksums/files-in.ts';

/**
 * A digest of all files of the content folder, by which parts of one archive know each other.
 *
 * @param content - absolute path
 */
export async function contentDigest(content: string): Promise<string> {
  const hash = createHash('sha256');
  for (const path of filesIn(content)) {
    const text = await readFile(join(content, path));
    hash.update(`${path}\n${text.length}\n`).update(text);
  }
  return hash.digest('base64url');
}
