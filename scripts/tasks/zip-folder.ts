import { createWriteStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { finished } from 'node:stream/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** The day of every file in it, the first that zip files know: only contents count. */
const DAY = new Date(1980, 0, 1);

/** What is packed already. */
const packed = /\.(?:gz|png|pf_\w+|pagefind)$/;

/**
 * Packs a folder. The same files give the same bytes.
 *
 * @param folder - absolute path
 * @param name - of the folder that somebody gets who unpacks it, so that files stay together
 * @param target - path of the zip file; what is there is replaced
 * @returns how many files it has
 */
export async function zipFolder(folder: string, name: string, target: string): Promise<number> {
  const output = createWriteStream(target);
  const done = finished(output);
  const zip = new Zip((error, bytes) => {
    if (error) output.destroy(error);
    else output.write(bytes);
  });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  for (const path of paths) {
    const inZip = `${name}/${path}`;
    const file = packed.test(path) ? new ZipPassThrough(inZip) : new ZipDeflate(inZip);
    file.mtime = DAY;
    zip.add(file);
    file.push(await readFile(join(folder, path)), true);
  }
  zip.end();
  output.end();
  await done;
  return paths.length;
}
