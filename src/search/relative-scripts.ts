import { glob, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { linksFrom } from '../links/relative.ts';

const fromTheRoot = /(<script\b[^>]*\ssrc=")\/([^"/][^"]*")/g;

/**
 * Astro names a page's scripts from the root of the host; this names them from the page, so
 * that the site works under any path.
 *
 * @param directory - absolute path of the built site
 */
export async function makeScriptsRelative(directory: string): Promise<void> {
  for await (const address of glob('**/*.html', { cwd: directory })) {
    const file = join(directory, address);
    const html = await readFile(file, 'utf8');
    const up = linksFrom(`/${address.split(sep).join('/')}`)('');
    const relative = html.replace(fromTheRoot, `$1${up}$2`);
    if (relative !== html) await writeFile(file, relative);
  }
}
