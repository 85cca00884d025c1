import { mkdirSync, writeFileSync } from 'node:fs';
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
 */
export function fileWriter(root: string): FileWriter {
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
        writeFileSync(file, content);
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
