import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** The pages of a folder of dist/, such as `pieces`, by their paths below the site's root. */
export function pagesIn(folder: string): string[] {
  return readdirSync(join(dist, folder))
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** Those of them whose HTML has the words. */
export function pagesWith(folder: string, words: string | RegExp): string[] {
  return pagesIn(folder).filter((path) => {
    const html = readFileSync(join(dist, path), 'utf8');
    return typeof words === 'string' ? html.includes(words) : words.test(html);
  });
}

/**
 * The first of them.
 *
 * @throws where the archive has none: what a test is about is not there
 */
export function pageWith(folder: string, words: string | RegExp): string {
  const [path] = pagesWith(folder, words);
  if (path === undefined) throw new Error(`no page in dist/${folder} has ${String(words)}`);
  return path;
}
