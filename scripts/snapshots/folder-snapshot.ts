import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn } from '../cli/files-in.ts';
import { blobId } from './blob-id.ts';
import { isOfSnapshot, type Snapshot, SnapshotError } from './snapshot.ts';

/**
 * An archive in a folder.
 *
 * @param folder - a content folder, or the project's folder (an unpacked zip of `npm run keep`)
 * @throws SnapshotError where there are no collections
 */
export async function folderSnapshot(folder: string): Promise<Snapshot> {
  const content = [folder, join(folder, 'content')].find((it) => existsSync(join(it, 'pieces')));
  if (content === undefined) {
    throw new SnapshotError(`${folder} holds no archive: neither pieces/ nor content/pieces/`);
  }
  const files = new Map<string, string>();
  for (const path of (await filesIn(content)).filter(isOfSnapshot)) {
    files.set(path, blobId(await readFile(join(content, path))));
  }
  return {
    name: folder,
    files,
    async read(paths) {
      const texts = new Map<string, string>();
      for (const path of paths) texts.set(path, await readFile(join(content, path), 'utf8'));
      return texts;
    },
  };
}
