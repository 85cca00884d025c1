import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { siteFiles } from '../../../../src/search/make/site-files.ts';
import { writeSearchFiles } from '../../../../src/search/make/search-files.ts';
import { madePieces, type Stock } from './corpus.ts';

/** What making the index took. */
export type Making = {
  readonly seconds: number;
  /** Peak of this process, in MB. Pagefind works in another. */
  readonly memory: number;
  readonly files: number;
  readonly bytes: number;
};

/**
 * Makes a folder to serve: the real search page and its scripts, the indexes of a made archive.
 *
 * @param dist - the built site, from which the page is taken
 * @param folder - what is there is removed
 */
export async function makeHost(
  stock: Stock,
  pieces: number,
  dist: string,
  folder: string,
): Promise<Making> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const part of ['search.html', 'assets', 'icon.svg', 'names']) {
    await cp(join(dist, part), join(folder, part), { recursive: true });
  }
  const writer = siteFiles(folder);
  const start = performance.now();
  await writeSearchFiles(madePieces(stock, pieces), pieces, (file) => writer.write(file));
  return {
    seconds: (performance.now() - start) / 1000,
    memory: process.resourceUsage().maxRSS / 1024,
    files: writer.files,
    bytes: writer.bytes,
  };
}

/**
 * What a host sends for a file that it compresses where that makes it smaller.
 *
 * @param folder - what is served
 * @param path - of a file within
 */
export async function sentBytes(folder: string, path: string): Promise<number> {
  const content = await readFile(join(folder, path));
  return Math.min(content.length, gzipSync(content).length);
}
