import { openAsBlob } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js';
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
  const files = await textsIn(join(base, 'first.zip'));
  expect([...files.keys()]).toEqual([
    'archive/index.html',
    'archive/pieces/a.html',
    'archive/s0.gz',
  ]);
  expect(files.get('archive/pieces/a.html')).toBe('篇'.repeat(1000));
  expect(first.length).toBeLessThan(1000);

  await utimes(join(folder, 'index.html'), 1, 1);
  await zipFolder(folder, 'archive', join(base, 'second.zip'));
  expect((await readFile(join(base, 'second.zip'))).equals(first)).toBe(true);
});

/** The texts in a zip file by their paths. */
async function textsIn(file: string): Promise<Map<string, string>> {
  const zip = new ZipReader(new BlobReader(await openAsBlob(file)), { useWebWorkers: false });
  const texts = new Map<string, string>();
  for await (const entry of zip.getEntriesGenerator()) {
    if (!entry.directory) texts.set(entry.filename, await entry.getData(new TextWriter()));
  }
  await zip.close();
  return texts;
}
