import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { fileWriter } from './file-writer.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
});

const bytes = (text: string): Uint8Array => Buffer.from(text);

test('files are written, their folders made, and counted', async () => {
  const writer = fileWriter(folder);
  await writer.write({ path: 'a/b/c.txt', content: bytes('街道') });
  await writer.write({ path: 'a/b/d.txt', content: bytes('') });
  expect(readFileSync(join(folder, 'a/b/c.txt'), 'utf8')).toBe('街道');
  expect([writer.files, writer.bytes]).toEqual([2, 6]);
});

test('of a former folder only files with the same bytes are taken', async () => {
  const [former, now] = [join(folder, 'former'), join(folder, 'now')];
  mkdirSync(former);
  mkdirSync(join(former, 'folder'));
  writeFileSync(join(former, 'same'), '街道');
  writeFileSync(join(former, 'other'), '街巷');
  const writer = fileWriter(now, former);
  for (const path of ['same', 'other', 'new', 'folder']) {
    await writer.write({ path, content: bytes('街道') });
    expect(readFileSync(join(now, path), 'utf8')).toBe('街道');
  }
  const inode = (path: string): number => statSync(path).ino;
  expect(inode(join(now, 'same'))).toBe(inode(join(former, 'same')));
  expect(inode(join(now, 'other'))).not.toBe(inode(join(former, 'other')));
  expect(readFileSync(join(former, 'other'), 'utf8')).toBe('街巷');
  expect([writer.files, writer.bytes]).toEqual([4, 24]);
});

test('what cannot be written rejects', async () => {
  writeFileSync(join(folder, 'file'), '');
  const writer = fileWriter(folder);
  await expect(writer.write({ path: 'file/a', content: bytes('') })).rejects.toThrow('file');
});
