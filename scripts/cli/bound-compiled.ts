import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { removeFolder } from './remove-folder.ts';

/** So many hold all that the commands compile several times over, in some 50 MB. */
const MOST_FILES = 10_000;

/**
 * Keeps what Node compiled, and keeps for the next time, from growing for ever: it notes each file by
 * its path, and a build bundles its pages in a folder of another name each time, some 120 files. When
 * there are too many, all of them are forgotten and compiled once more.
 *
 * @param folder - as NODE_COMPILE_CACHE names it; Node has a folder for each of its versions there
 * @param most - how many files may be in one of them
 */
export async function boundCompiled(folder: string | undefined, most = MOST_FILES): Promise<void> {
  if (folder === undefined || !existsSync(folder)) return;
  for (const version of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, version.name);
    if (!version.isDirectory() || readdirSync(path).length <= most) continue;
    // Another command may be at it as well, or write into it: then it is for the next one to do.
    await removeFolder(path).catch(() => undefined);
  }
}
