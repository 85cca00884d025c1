import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { largestFolder, sumOf, weighFolder } from './weigh-folder.ts';

test('a folder is weighed whole, or what counts of it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'weighed-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'pieces', 'more'), { recursive: true });
  await writeFile(join(folder, 'index.html'), '字');
  await writeFile(join(folder, 'pieces', 'a.html'), 'ab');
  await writeFile(join(folder, 'pieces', 'b.html'), 'abc');
  await writeFile(join(folder, 'pieces', 'more', 'c.html'), '');
  const files = await weighFolder(folder);
  expect(sumOf(files)).toEqual({ files: 4, bytes: 8 });
  expect(sumOf(files, (path) => path.startsWith('pieces/'))).toEqual({ files: 3, bytes: 5 });
  expect(largestFolder(files)).toBe(2);
  await expect(weighFolder(join(folder, 'none'))).rejects.toThrow(/ENOENT/u);
});
