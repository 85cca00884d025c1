import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { removeFolder } from './remove-folder.ts';

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'removed-'));
  mkdirSync(join(base, 'old/deep/er'), { recursive: true });
  mkdirSync(join(base, 'old/empty'));
  mkdirSync(join(base, 'new'));
  onTestFinished(() => {
    rmSync(base, { recursive: true });
  });
});

/** Files in a folder of the old one, of which those that `linked` says are in the new one as well. */
function put(folder: string, linked: (at: number) => boolean): void {
  for (let at = 0; at < 100; at += 1) {
    const file = join(base, 'old', folder, `${at}`);
    writeFileSync(file, `${at}`);
    if (linked(at)) linkSync(file, join(base, 'new', `${folder.replaceAll('/', '-')}-${at}`));
  }
}

test.each<[string, number, (at: number) => boolean]>([
  ['whose files are all in another', 300, () => true],
  ['whose files are its own', 0, () => false],
  ['of which some files are in another', 150, (at) => at % 2 === 0],
])('a folder %s is gone, the other is not', async (_, left, linked) => {
  for (const folder of ['.', 'deep', 'deep/er']) put(folder, linked);
  symlinkSync(join(base, 'new'), join(base, 'old/deep/link'));
  symlinkSync(join(base, 'new'), join(base, 'old/link'));
  await removeFolder(join(base, 'old'));
  expect(readdirSync(base)).toEqual(['new']);
  expect(readdirSync(join(base, 'new'))).toHaveLength(left);
});

test.each(['file', 'link'])('in its place a %s is gone', async (what) => {
  const path = join(base, what);
  if (what === 'file') writeFileSync(path, '');
  else symlinkSync(join(base, 'old'), path);
  await removeFolder(path);
  expect(readdirSync(base).sort()).toEqual(['new', 'old']);
  expect(readdirSync(join(base, 'old')).sort()).toEqual(['deep', 'empty']);
});

test('one that is not there is no error', async () => {
  await removeFolder(join(base, 'none'));
  expect(readdirSync(base).sort()).toEqual(['new', 'old']);
});
