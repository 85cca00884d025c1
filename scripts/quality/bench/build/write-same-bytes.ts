/**
 * node write-same-bytes.ts LIST FOLDER
 *
 * Writes the files of a list, a JSON array of paths and lengths (weigh-folder.ts), into a folder.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import type { Weight } from './weigh-folder.ts';

const [list = '', folder = ''] = process.argv.slice(2);
/** So many files at a time: more are not faster. */
const atOnce = 16;

const files = JSON.parse(await readFile(list, 'utf8')) as Weight[];
const longest = files.reduce((most, { bytes }) => Math.max(most, bytes), 0);
const content = Buffer.alloc(longest, '字');
for (const path of new Set(files.map((file) => dirname(file.path)))) {
  await mkdir(join(folder, path), { recursive: true });
}
const rest = files.values();
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    for (const { path, bytes } of rest) {
      await writeFile(join(folder, path), content.subarray(0, bytes));
    }
  }),
);
