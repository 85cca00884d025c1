import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { linksFrom } from '../links/relative.ts';

const fromTheRoot = /(<script\b[^>]*\ssrc=")\/([^"/][^"]*")/g;

/**
 * Astro names a page's scripts from the root of the host; this names them from the page, so
 * that the site works under any path.
 *
 * @param directory - absolute path of the built site
 * @param address - address of a page with scripts
 */
export async function makeScriptsRelative(directory: string, address: string): Promise<void> {
  const file = join(directory, address);
  const html = await readFile(file, 'utf8');
  const up = linksFrom(`/${address}`)('');
  await writeFile(`${file}.new`, html.replace(fromTheRoot, `$1${up}$2`));
  await rename(`${file}.new`, file);
}
