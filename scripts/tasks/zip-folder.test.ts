import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { zipFolder } from './zip-folder.ts';

test('a folder is packed whole, into one folder, and the same files give the same bytes', async () => {
  const base = await mkdtemp(join(tmpdir(), 'zipped-'));
  onTestFinished(() => rm(base, { recursive: true }));
  const folder = join(base, 'dist');
  await mkdir(join(folder, 'pieces'), { recursive: true });
  await writeFile(join(folder, 'pieces', 'a.html'), '篇'.repeat(1000));
  await writeFile(join(folder, 'index.html'), '首页');
  await writeFile(join(folder, 's0.gz'), Uint8Array.of(1, 2, 3));

  expect(await zipFolder(folder, 'archive', join(base, 'first.zip'))).toBe(3);
  const first = await readFile(join(base, 'first.zip'));
  const files = unzipSync(first);
  expect(Object.keys(files)).toEqual([
    'archive/index.html',
    'archive/pieces/a.html',
    'archive/s0.gz',
  ]);
  expect(strFromU8(files['archive/pieces/a.html'] ?? new Uint8Array())).toBe('篇'.repeat(1000));
  expect(first.length).toBeLessThan(1000);

  await utimes(join(folder, 'index.html'), 1, 1);
  await zipFolder(folder, 'archive', join(base, 'second.zip'));
  expect((await readFile(join(base, 'second.zip'))).equals(first)).toBe(true);
});
