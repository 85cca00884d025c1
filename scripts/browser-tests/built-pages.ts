import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist, listFiles } from './built-files.ts';

/** The pages of a folder of dist/, such as `pieces`, by their addresses from the site's root. */
export function pagesIn(folder: string): string[] {
  return listFiles(join(dist, folder))
    .filter((name) => name.endsWith('.html'))
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
