import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { removeLeftovers, writeAside } from './write-aside.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'aside-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

test('a file is written, and nothing beside it', async () => {
  await writeAside(path.join(folder, 'new/place'), 'a.txt', Uint8Array.of(0xff, 0, 0x0d));
  expect(await readFile(path.join(folder, 'new/place/a.txt'))).toEqual(
    Buffer.from([0xff, 0, 0x0d]),
  );
  expect(await readdir(path.join(folder, 'new/place'))).toEqual(['a.txt']);
});

test('what is there is never written over', async () => {
  await writeFile(path.join(folder, 'a.txt'), 'old');
  await expect(writeAside(folder, 'a.txt', 'new')).rejects.toThrow('EEXIST');
  expect(await readFile(path.join(folder, 'a.txt'), 'utf8')).toBe('old');
  expect(await readdir(folder)).toEqual(['a.txt']);
});

test('what a killed run has left is removed, and nothing else', async () => {
  for (const name of ['.adding-77-a.txt', 'a.txt', '.adding', 'adding-77-a.txt']) {
    await writeFile(path.join(folder, name), '');
  }
  await removeLeftovers(folder);
  expect((await readdir(folder)).toSorted()).toEqual(['.adding', 'a.txt', 'adding-77-a.txt']);
});
