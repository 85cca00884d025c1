import * as fsSync from 'node:fs';
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { collectionNames, type Files } from './collection.ts';
import { compareCollections } from './compare-collections.ts';
import { writeCollections } from './write-collections.ts';

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fsSync>();
  return {
    ...real,
    renameSync: vi.fn(real.renameSync),
    writeFileSync: vi.fn(real.writeFileSync),
  };
});

let folder: string;

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(tmpdir(), 'content-'));
  onTestFinished(() => fs.rm(folder, { recursive: true }));
});
afterEach(() => {
  vi.mocked(fsSync.renameSync).mockClear();
  vi.mocked(fsSync.writeFileSync).mockClear();
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
    await writeCollections(folder, first);
    expect(await state()).toEqual(Object.fromEntries(first));
    expect((await fs.readdir(folder)).toSorted()).toEqual([...collectionNames].toSorted());
  });

  test('into a folder that is not there yet', async () => {
    await writeCollections(path.join(folder, 'a', 'b'), first);
    expect(Object.keys(await state())).toContain(path.join('a', 'b', 'pages', 'a.md'));
  });

  test('what is no longer made is gone', async () => {
    await writeCollections(folder, first);
    await writeCollections(folder, second);
    expect(await state()).toEqual(Object.fromEntries(second));
  });

  test('what is no collection stays', async () => {
    await fs.mkdir(path.join(folder, 'sources'));
    await fs.writeFile(path.join(folder, 'sources', 'a.txt'), '甲');
    await fs.writeFile(path.join(folder, 'README.md'), '#');
    await writeCollections(folder, second);
    expect(await state()).toEqual({
      ...Object.fromEntries(second),
      'README.md': '#',
      [path.join('sources', 'a.txt')]: '甲',
    });
  });

  test('nothing is left aside', async () => {
    await writeCollections(folder, first);
    await writeCollections(folder, second);
    expect((await fs.readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('where writing fails, all is as it was', () => {
  const broken = new Error('no space left');
  beforeEach(async () => {
    await writeCollections(folder, first);
  });

  test('a file that cannot be written', async () => {
    vi.mocked(fsSync.writeFileSync).mockImplementationOnce(() => {
      throw broken;
    });
    await expect(writeCollections(folder, second)).rejects.toThrow(broken);
    expect(await state()).toEqual(Object.fromEntries(first));
    expect((await fs.readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  // All is ready, a file goes, the note of it, another is taken away, and its successor comes.
  test.each([1, 2, 3, 4, 5])('the renaming number %d', async (which) => {
    const real = vi.mocked(fsSync.renameSync).getMockImplementation() ?? fsSync.renameSync;
    let count = 0;
    vi.mocked(fsSync.renameSync).mockImplementation((from, to) => {
      count += 1;
      if (count === which) throw broken;
      real(from, to);
    });
    onTestFinished(() => {
      vi.mocked(fsSync.renameSync).mockImplementation(real);
    });
    await expect(writeCollections(folder, second)).rejects.toThrow(broken);
    expect(await state()).toEqual(Object.fromEntries(first));
    expect((await fs.readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('a file where the folder should be', async () => {
    await fs.writeFile(path.join(folder, 'out'), 'a note\n');
    await expect(writeCollections(path.join(folder, 'out'), second)).rejects.toThrow();
    expect(await state()).toEqual({ ...Object.fromEntries(first), out: 'a note\n' });
  });
});

describe('collections are compared', () => {
  const problems = async (files: Files) =>
    (await compareCollections(folder, files)).map(
      (it) => `${path.relative(folder, it.file)}:${String(it.line)} ${it.found} / ${it.expected}`,
    );

  test('the same is no problem', async () => {
    await writeCollections(folder, first);
    expect(await problems(first)).toEqual([]);
  });

  test('a changed file: the line, what is there and what should be', async () => {
    await writeCollections(folder, new Map([['pages/a.md', 'one\ntwo\nthree\n']]));
    expect(await problems(new Map([['pages/a.md', 'one\n2\nthree\n']]))).toEqual([
      `${path.join('pages', 'a.md')}:2 two / 2`,
    ]);
  });

  test('one that ends early, and one that goes on', async () => {
    await writeCollections(folder, new Map([['pages/a.md', 'one\ntwo']]));
    expect(await problems(new Map([['pages/a.md', 'one']]))).toEqual([
      expect.stringContaining('pages/a.md:2 two'),
    ]);
    expect(await problems(new Map([['pages/a.md', 'one\ntwo\nthree']]))).toEqual([
      expect.stringContaining('/ three'),
    ]);
  });

  test('a missing file and one too many', async () => {
    await writeCollections(folder, first);
    const told = await problems(
      new Map([...second, ['places/x.md', 'x'], ['pages/a.md', 'page\n']]),
    );
    expect(told).toEqual([
      expect.stringContaining(path.join('places', 'x.md')),
      expect.stringContaining(path.join('pieces', 'a-5.md')),
    ]);
  });

  test('collections that were never written', async () => {
    expect(await problems(second)).toHaveLength(2);
  });

  test('a file where a collection’s folder should be', async () => {
    await fs.writeFile(path.join(folder, 'pieces'), 'a note\n');
    expect(await problems(second)).not.toEqual([]);
  });

  test('every problem says how to mend it', async () => {
    for (const it of await compareCollections(folder, second))
      expect(it.mend).toContain('npm run archive');
  });
});
