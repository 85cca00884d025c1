import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A file: its path from the folder that was weighed, with `/`, and its size in bytes. */
export type Weight = { readonly path: string; readonly bytes: number };

/** How many files, and how many bytes. */
export type Sum = { readonly files: number; readonly bytes: number };

/**
 * Every file below a folder.
 * @throws the file system's error, where there is no such folder among them
 */
export async function weighFolder(folder: string): Promise<Weight[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const weights: Weight[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const { size } = await stat(path);
    weights.push({ path: relative(folder, path).split(sep).join('/'), bytes: size });
  }
  return weights;
}

/** @param counts - whether a file is one of those that are meant; left out: all are */
export function sumOf(
  weights: readonly Weight[],
  counts: (path: string) => boolean = () => true,
): Sum {
  const counted = weights.filter(({ path }) => counts(path));
  return { files: counted.length, bytes: counted.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** How many files that folder has which has most, its folders apart. */
export function largestFolder(weights: readonly Weight[]): number {
  const folders = Map.groupBy(weights, ({ path }) => path.replace(/[^/]*$/u, ''));
  return Math.max(0, ...[...folders.values()].map((files) => files.length));
}
