import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn } from '../checksums/files-in.ts';
import { checksumsAddress } from '../exports/data/collections.ts';
import { FOLDER } from './note.ts';

/** A file of the site, the part that has it, and its checksum. */
export type ListedFile = { readonly folder: string; readonly sum: string };

/** The files of all parts, or what is wrong with them. */
export type Listing = {
  /** By their paths from the root of the site. */
  readonly files: ReadonlyMap<string, ListedFile>;
  /** A line for each. */
  readonly problems: readonly string[];
};

/**
 * The files of the site by the checksums that each part brings along; their content is not read.
 * What several parts have (scripts, styles) must be the same.
 *
 * @param folders - absolute paths of the parts
 */
export async function listFiles(folders: readonly string[]): Promise<Listing> {
  const files = new Map<string, ListedFile>();
  const problems: string[] = [];
  for (const folder of folders) {
    const sums = await readSums(folder);
    const present = new Set(filesIn(folder));
    present.delete(checksumsAddress);
    for (const path of present) {
      if (!sums.has(path)) problems.push(`${folder}: ${path} is not in its ${checksumsAddress}`);
    }
    for (const [path, sum] of sums) {
      if (!present.has(path)) problems.push(`${folder}: ${path} is missing`);
      if (path.startsWith(`${FOLDER}/`)) continue;
      const known = files.get(path);
      if (known && known.sum !== sum) {
        problems.push(`${path} is not the same in ${known.folder} and ${folder}`);
      }
      files.set(path, { folder, sum });
    }
  }
  return { files, problems };
}

/** Checksums by the paths of their files, as `checksums.ts` writes them. */
async function readSums(folder: string): Promise<Map<string, string>> {
  const lines = (await readFile(join(folder, checksumsAddress), 'utf8')).split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [, sum, path] = /^([0-9a-f]{64}) {2}(.+)$/u.exec(line) ?? [];
      return sum === undefined || path === undefined ? [] : [[path, sum] as const];
    }),
  );
}
