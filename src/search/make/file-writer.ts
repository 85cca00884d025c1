import { linkSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { IndexFile } from './pagefind-files.ts';

/** Writes files into a folder, and counts them. */
export type FileWriter = {
  write(file: IndexFile): Promise<void>;
  /** Counts a file that was written otherwise. */
  count(size: number): void;
  readonly files: number;
  readonly bytes: number;
};

/**
 * It is used where nothing else waits, in a thread or command of its own: there, to write a small
 * file at once takes a third of the time that it takes to wait for it.
 *
 * @param root - absolute path of the folder; the folders within are made
 * @param former - absolute path of the folder that it takes the place of: a file that is there with
 *   the same bytes gets a second name, which is quicker than to write it
 */
export function fileWriter(root: string, former?: string): FileWriter {
  const made = new Set<string>();
  let files = 0;
  let bytes = 0;
  const count = (size: number): void => {
    files += 1;
    bytes += size;
  };
  return {
    write({ path, content }) {
      return new Promise((resolve) => {
        const file = join(root, path);
        const folder = dirname(file);
        if (!made.has(folder)) mkdirSync(folder, { recursive: true });
        made.add(folder);
        if (former === undefined || !isTaken(join(former, path), file, content)) {
          writeFileSync(file, content);
        }
        count(content.length);
        resolve();
      });
    },
    count,
    get files() {
      return files;
    },
    get bytes() {
      return bytes;
    },
  };
}

/** @returns false where the former file is another, or the disk knows no second names */
function isTaken(from: string, to: string, content: Uint8Array): boolean {
  try {
    if (statSync(from, { throwIfNoEntry: false })?.size !== content.length) return false;
    if (!readFileSync(from).equals(content)) return false;
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}
