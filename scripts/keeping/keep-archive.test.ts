import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import prettier from 'prettier';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { root } from '../cli/paths.ts';
import { keepArchive, keptFolder } from './keep-archive.ts';
import { keptFiles, type Origin, programFiles, programFolders } from './kept-files.ts';
import { keptGuide } from './kept-guide.ts';
import { unpack } from './unpack.ts';
import { verifyKept } from './verify-kept.ts';

let base: string;
let origin: Origin;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'kept-'));
  onTestFinished(() => rm(base, { recursive: true }));
  origin = {
    program: join(base, 'program'),
    content: join(base, 'elsewhere', 'content'),
    site: join(base, 'elsewhere', 'site'),
  };
  await write('program', {
    'package.json': '{}',
    'src/a.ts': '1',
    '.ci/run': '#!/bin/sh\n',
    '.env': 'a key',
    'notes.txt': 'mine',
    '.git/config': 'git',
    'node_modules/a/index.js': '2',
    'src/.DS_Store': 'finder',
    'dist/index.html': 'another site',
    'content/sources/z.txt': 'another archive',
  });
  await write('elsewhere', {
    'content/sources/篇 1.txt': '识别稿',
    'content/archive.yaml': 'title: 旧报',
    'content/.pages.lock': '',
    'site/index.html': '首页',
    'site/data/big.json': '0'.repeat(1_000_000),
  });
});

async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const file = join(base, folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

const kept = [
  'KEPT.md',
  '.ci/run',
  'content/archive.yaml',
  'content/sources/篇 1.txt',
  'dist/data/big.json',
  'dist/index.html',
  'package.json',
  'src/a.ts',
  'SHA256SUMS',
];

test('the program, the archive and its site are kept, and nothing that merely lies there', async () => {
  const target = join(base, 'kept.zip');
  expect(await keepArchive(origin, '旧报', target)).toBe(kept.length);
  const paths = await unpack(target, base);
  expect(paths).toEqual(kept.map((path) => `${keptFolder}/${path}`));
  const folder = join(base, keptFolder);
  expect(await readFile(join(folder, 'content/sources/篇 1.txt'), 'utf8')).toBe('识别稿');
  expect(await readFile(join(folder, 'dist/index.html'), 'utf8')).toBe('首页');
  expect(await readFile(join(folder, 'KEPT.md'), 'utf8')).toContain('《旧报》');
  expect(await verifyKept(folder)).toEqual({ files: kept.length - 1, faults: [] });
});

test('what was unpacked is packed again to the same bytes', async () => {
  const [first, second] = [join(base, 'first.zip'), join(base, 'second.zip')];
  await keepArchive(origin, null, first);
  await unpack(first, base);
  const folder = join(base, keptFolder);
  const again = { program: folder, content: join(folder, 'content'), site: join(folder, 'dist') };
  await keepArchive(again, null, second);
  expect((await readFile(second)).equals(await readFile(first))).toBe(true);
});

test('a file that was changed, lost or added is told', async () => {
  const target = join(base, 'kept.zip');
  await keepArchive(origin, null, target);
  await unpack(target, base);
  const folder = join(base, keptFolder);
  await appendFile(join(folder, 'dist/index.html'), ' ');
  await rm(join(folder, 'src/a.ts'));
  await writeFile(join(folder, 'dist/new.html'), '');
  expect((await verifyKept(folder)).faults).toEqual([
    { path: 'dist/index.html', what: 'changed' },
    { path: 'src/a.ts', what: 'missing' },
    { path: 'dist/new.html', what: 'not among those that were kept' },
  ]);
  await writeFile(join(folder, 'SHA256SUMS'), 'no checksums');
  await expect(verifyKept(folder)).rejects.toThrow('SHA256SUMS has a line that is no checksum');
});

describe('of this project', () => {
  test.runIf(existsSync(join(root, '.git')))('every file that git knows is kept', async () => {
    const known = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
    const tracked = known.split('\0').filter((it) => it !== '' && existsSync(join(root, it)));
    const here = { program: root, content: join(root, 'content'), site: join(base, 'none') };
    const paths = new Set((await keptFiles(here)).map(({ path }) => path));
    expect(tracked.filter((it) => !paths.has(it))).toEqual([]);
  });

  test.skipIf(existsSync(join(root, 'SHA256SUMS')))('a checkout is no kept archive', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['scripts/keeping/keep.ts', '--verify'],
      { cwd: root, encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([1, expect.stringContaining('There is no SHA256SUMS here')]);
  });

  test('each part of the program that is named is there', () => {
    const named = [...programFolders, ...programFiles];
    expect(named.filter((it) => !existsSync(join(root, it)))).toEqual([]);
  });

  test('the guide is formatted as the rest of the program is', async () => {
    const options = await prettier.resolveConfig(join(root, 'README.md'));
    for (const title of ['旧报', null]) {
      const guide = keptGuide(title);
      expect(await prettier.format(guide, { ...options, parser: 'markdown' })).toBe(guide);
    }
  });
});
