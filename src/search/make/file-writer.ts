import { mkdir, writeFile } from 'node:fs/promises';
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

/** @param root - absolute path of the folder; the folders within are made */
export function fileWriter(root: string): FileWriter {
  const made = new Set<string>();
  let files = 0;
  let bytes = 0;
  return {
    async write({ path, content }) {
      const file = join(root, path);
      const folder = dirname(file);
      if (!made.has(folder)) await mkdir(folder, { recursive: true });
      made.add(folder);
      await writeFile(file, content);
      this.count(content.length);
    },
    count(size) {
      files += 1;
      bytes += size;
    },
    get files() {
      return files;
    },
    get bytes() {
      return bytes;
    },
  };
}
