import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { boundCompiled } from './bound-compiled.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compiled-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
});

test('too many files of one version of Node are forgotten, few are kept', async () => {
  for (const [version, count] of [
    ['v24.1', 4],
    ['v24.2', 3],
  ] as const) {
    mkdirSync(join(folder, version));
    for (let at = 0; at < count; at += 1) writeFileSync(join(folder, version, `${at}`), '');
  }
  writeFileSync(join(folder, 'note'), '');
  await boundCompiled(folder, 3);
  expect(readdirSync(folder).sort()).toEqual(['note', 'v24.2']);
  expect(readdirSync(join(folder, 'v24.2'))).toHaveLength(3);
});

test('where nothing is kept, nothing is to do', async () => {
  await boundCompiled(undefined);
  await boundCompiled(join(folder, 'none'));
  expect(readdirSync(folder)).toEqual([]);
});
