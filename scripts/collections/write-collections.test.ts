import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { collectionNames, type Files } from './collection.ts';
import { compareCollections, writeCollections } from './write-collections.ts';

let folder: string;

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(tmpdir(), 'content-'));
  onTestFinished(() => fs.rm(folder, { recursive: true }));
});

/** All files below the folder, with what stands in them. */
async function state(): Promise<Record<string, string>> {
  const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((it) => it.isFile()).map((it) => path.join(it.parentPath, it.name));
  const texts = await Promise.all(
    files
      .toSorted()
      .map(async (it) => [path.relative(folder, it), await fs.readFile(it, 'utf8')] as const),
  );
  return Object.fromEntries(texts);
}

const first: Files = new Map([
  ['pages/a.md', 'page\n'],
  ['pieces/a-1.md', 'one\n'],
  ['pieces/a-5.md', 'two\n'],
]);
const second: Files = new Map([
  ['pages/a.md', 'page, again\n'],
  ['pieces/a-1.md', 'one\n'],
]);

describe('collections are written', () => {
  test('each file, and an empty folder for a collection without entries', async () => {
    writeCollections(folder, first);
    expect(await state()).toEqual(Object.fromEntries(first));
    expect((await fs.readdir(folder)).toSorted()).toEqual([...collectionNames].toSorted());
  });

  test('into a folder that is not there yet', async () => {
    writeCollections(path.join(folder, 'a', 'b'), first);
    expect(Object.keys(await state())).toContain(path.join('a', 'b', 'pages', 'a.md'));
  });

  test('what is no longer made is gone', async () => {
    writeCollections(folder, first);
    writeCollections(folder, second);
    expect(await state()).toEqual(Object.fromEntries(second));
  });

  test('what is no collection stays', async () => {
    await fs.mkdir(path.join(folder, 'sources'));
    await fs.writeFile(path.join(folder, 'sources', 'a.txt'), '甲');
    await fs.writeFile(path.join(folder, 'README.md'), '#');
    writeCollections(folder, second);
    expect(await state()).toEqual({
      ...Object.fromEntries(second),
      'README.md': '#',
      [path.join('sources', 'a.txt')]: '甲',
    });
  });

  test('nothing is left aside', async () => {
    writeCollections(folder, first);
    writeCollections(folder, second);
    expect((await fs.readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

test('what holds what it should is not touched', async () => {
  writeCollections(folder, first);
  const inode = async (file: string) => (await fs.stat(path.join(folder, file))).ino;
  const before = await inode('pieces/a-1.md');
  writeCollections(folder, second);
  expect(await inode('pieces/a-1.md')).toBe(before);
});

test('a file where a folder should be stays', async () => {
  await fs.writeFile(path.join(folder, 'out'), 'a note\n');
  expect(() => {
    writeCollections(path.join(folder, 'out'), second);
  }).toThrow();
  expect(await state()).toEqual({ out: 'a note\n' });
});

describe('collections are compared', () => {
  const problems = (files: Files) =>
    compareCollections(folder, files).map(
      (it) => `${path.relative(folder, it.file)}:${String(it.line)} ${it.found} / ${it.expected}`,
    );

  test('the same is no problem', () => {
    writeCollections(folder, first);
    expect(problems(first)).toEqual([]);
  });

  test('a changed file: the line, what is there and what should be', () => {
    writeCollections(folder, new Map([['pages/a.md', 'one\ntwo\nthree\n']]));
    expect(problems(new Map([['pages/a.md', 'one\n2\nthree\n']]))).toEqual([
      `${path.join('pages', 'a.md')}:2 two / 2`,
    ]);
  });

  test('one that ends early, and one that goes on', () => {
    writeCollections(folder, new Map([['pages/a.md', 'one\ntwo']]));
    expect(problems(new Map([['pages/a.md', 'one']]))).toEqual([
      expect.stringContaining('pages/a.md:2 two'),
    ]);
    expect(problems(new Map([['pages/a.md', 'one\ntwo\nthree']]))).toEqual([
      expect.stringContaining('/ three'),
    ]);
  });

  test('a missing file and one too many', () => {
    writeCollections(folder, first);
    const told = problems(new Map([...second, ['places/x.md', 'x'], ['pages/a.md', 'page\n']]));
    expect(told).toEqual([
      expect.stringContaining(path.join('places', 'x.md')),
      expect.stringContaining(path.join('pieces', 'a-5.md')),
    ]);
  });

  test('collections that were never written', () => {
    expect(problems(second)).toHaveLength(2);
  });

  test('a file where a collection’s folder should be', async () => {
    await fs.writeFile(path.join(folder, 'pieces'), 'a note\n');
    expect(problems(second)).not.toEqual([]);
  });

  test('every problem says how to mend it', () => {
    for (const it of compareCollections(folder, second))
      expect(it.mend).toContain('npm run archive');
  });
});
