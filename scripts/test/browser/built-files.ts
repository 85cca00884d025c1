import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { dist } from '../../cli/paths.ts';

/** Every file of a built site, by its address from the root, in order. */
export function listFiles(folder: string = dist): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The HTML of every page of a built site, by its address from the root. */
export function readBuiltPages(folder: string = dist): Map<string, string> {
  return new Map(
    listFiles(folder)
      .filter((file) => file.endsWith('.html'))
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
}

/**
 * The addresses that stand for all: every page that is the only one of its kind, and of each other
 * kind the largest, which breaks first.
 */
export function pageKinds(folder: string = dist): string[] {
  const byFolder = Map.groupBy(
    listFiles(folder).filter((file) => file.endsWith('.html')),
    (file) => (file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : ''),
  );
  const size = (file: string): number => statSync(join(folder, file)).size;
  return [...byFolder].flatMap(([kind, files]) =>
    kind === '' ? files : files.sort((a, b) => size(b) - size(a)).slice(0, 1),
  );
}

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
