import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { removeLeftovers, replaceFolder } from './astro-build.ts';

let base: string;
let folder: string;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'replaced-'));
  onTestFinished(() => rm(base, { recursive: true }));
  folder = join(base, 'dist');
});

async function put(path: string, text: string): Promise<number> {
  await mkdir(path, { recursive: true });
  await writeFile(join(path, 'index.html'), text);
  return 0;
}

const names = async () => (await readdir(base)).sort();

const read = () => readFile(join(folder, 'index.html'), 'utf8');

test('a complete folder takes the place of the former one', async () => {
  await replaceFolder(folder, (aside) => put(aside, 'first'));
  expect(await read()).toBe('first');
  await replaceFolder(folder, (aside) => put(aside, 'second'));
  expect(await read()).toBe('second');
  expect(await names()).toEqual(['dist']);
});

test('a failed one leaves what was there, and nothing else', async () => {
  await put(folder, 'former');
  const code = await replaceFolder(folder, async (aside) => {
    await put(aside, 'half');
    return 3;
  });
  expect(code).toBe(3);
  expect(await read()).toBe('former');
  expect(await names()).toEqual(['dist']);
});

test('so does one that throws', async () => {
  await put(folder, 'former');
  const work = replaceFolder(folder, async (aside) => {
    await put(aside, 'half');
    throw new Error('no');
  });
  await expect(work).rejects.toThrow('no');
  expect(await names()).toEqual(['dist']);
});

test('what a killed build left is removed, what a running one makes is not', async () => {
  // No system gives out a process number this large.
  await put(join(base, 'dist.new-999999999'), 'left');
  await put(join(base, `dist.old-${process.ppid}`), 'at work');
  await put(join(base, 'dist.notes'), 'somebody’s own');
  await removeLeftovers(folder);
  expect(await names()).toEqual(['dist.notes', `dist.old-${process.ppid}`]);
});

test('one that was killed between two renamings has the former one back', async () => {
  await put(join(base, 'dist.old-999999999'), 'former');
  await put(join(base, 'dist.new-999999999'), 'new');
  await removeLeftovers(folder);
  expect(await read()).toBe('former');
  expect(await names()).toEqual(['dist']);
});

test('where nothing was built, nothing is put right', async () => {
  await removeLeftovers(join(base, 'nowhere', 'dist'));
  expect(await names()).toEqual([]);
});

test('a renaming that fails leaves what was there', async () => {
  await put(folder, 'former');
  // Nothing was made: there is nothing to be put in its place.
  await expect(replaceFolder(folder, () => Promise.resolve(0))).rejects.toThrow('ENOENT');
  expect(await read()).toBe('former');
  expect(await names()).toEqual(['dist']);
});
