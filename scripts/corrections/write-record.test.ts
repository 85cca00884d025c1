import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { writeUnchanged } from './write-record.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'record-')), 'sources');
  onTestFinished(() => rm(path.dirname(folder), { recursive: true }));
  file = path.join(folder, 'a.yaml');
});

test('a file that is not there is made, its folder too', async () => {
  await writeUnchanged(file, null, 'edition: 三版\n');
  expect(await readFile(file, 'utf8')).toBe('edition: 三版\n');
  expect(await readdir(folder)).toEqual(['a.yaml']);
});

test('a file that is as it was read is written, in whatever encoding it was', async () => {
  await writeUnchanged(file, null, '');
  await writeFile(file, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('甲\n', 'utf16le')]));
  await writeUnchanged(file, '甲\n', '乙\n');
  expect(await readFile(file, 'utf8')).toBe('乙\n');
});

test.each([
  ['has changed', '甲\n', '乙\n'],
  ['has come', null, '乙\n'],
  ['has gone', '甲\n', null],
])('a file that %s since it was read stays as it is', async (_, before, now) => {
  await writeUnchanged(file, null, '');
  if (now === null) await rm(file);
  else await writeFile(file, now);
  await expect(writeUnchanged(file, before, '丙\n')).rejects.toThrow('has changed since');
  expect(await readFile(file, 'utf8').catch(() => null)).toBe(now);
  expect((await readdir(folder)).filter((it) => it.endsWith('.new'))).toEqual([]);
});

test('of two that write at once, each having read the same, one is told', async () => {
  await writeUnchanged(file, null, '甲\n');
  const both = await Promise.allSettled([
    writeUnchanged(file, '甲\n', '乙\n'),
    writeUnchanged(file, '甲\n', '丙\n'),
  ]);
  expect(both.map((it) => it.status).toSorted()).toEqual(['fulfilled', 'rejected']);
});
