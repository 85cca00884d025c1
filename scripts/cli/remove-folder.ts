import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Of so many files, evenly spaced, it is looked at how they are. */
const SAMPLE = 16;

/**
 * Removes a folder with all that is in it. A file that has another name elsewhere, as those of a site
 * that the next one took over, is gone at once: one after the other is quickest. Where the disk has
 * to give up what is in them, it may wait for each a hundred times as long, but not for many at a time.
 *
 * @param folder - absolute path; it may be a file, or not there
 */
export async function removeFolder(folder: string): Promise<void> {
  const isFolder = lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  for (const entry of isFolder ? readdirSync(folder, { withFileTypes: true }) : []) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && haveOtherNames(path)) rmSync(path, { recursive: true, force: true });
  }
  await rm(folder, { recursive: true, force: true });
}

function haveOtherNames(folder: string): boolean {
  const names = readdirSync(folder);
  const step = Math.max(1, Math.floor(names.length / SAMPLE));
  return names
    .filter((_, at) => at % step === 0)
    .every((name) => {
      const found = lstatSync(join(folder, name), { throwIfNoEntry: false });
      return found?.isFile() !== true || found.nlink > 1;
    });
}
