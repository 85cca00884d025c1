import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { filesIn } from '../cli/files-in.ts';
import { sumsFile } from './keep-archive.ts';

/** What is not as it was kept. */
export type Fault = {
  readonly path: string;
  readonly what: 'changed' | 'missing' | 'not among those that were kept';
};

const line = /^([0-9a-f]{64}) [ *](.+)$/;

/**
 * Holds a kept folder against its list of checksums. Of files that the list does not name, only
 * those of `dist/` are told: packages and locks come and go elsewhere.
 *
 * @param folder - the unpacked folder
 * @throws the file system's error where there is no list; where it is no list
 */
export async function verifyKept(folder: string): Promise<{ files: number; faults: Fault[] }> {
  const sums = readSums(await readFile(join(folder, sumsFile), 'utf8'));
  const faults: Fault[] = [];
  for (const [path, sum] of sums) {
    const found = await sumOf(join(folder, path));
    if (found !== sum) faults.push({ path, what: found === null ? 'missing' : 'changed' });
  }
  for (const path of await filesIn(join(folder, 'dist')).catch(() => [])) {
    const kept = `dist/${path}`;
    if (!sums.has(kept)) faults.push({ path: kept, what: 'not among those that were kept' });
  }
  return { files: sums.size, faults };
}

/** @returns the checksum of each file by its path */
function readSums(text: string): Map<string, string> {
  const lines = text.split('\n').filter((it) => it !== '');
  return new Map(
    lines.map((it) => {
      const [, sum, path] = line.exec(it) ?? [];
      if (sum === undefined || path === undefined) {
        throw new Error(`${sumsFile} has a line that is no checksum: ${it.slice(0, 80)}`);
      }
      return [path, sum];
    }),
  );
}

/** @returns null where there is no such file */
async function sumOf(file: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file), hash);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  return hash.digest('hex');
}
