import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built site. */
export const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

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
