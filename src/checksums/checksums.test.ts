import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { markOfFile } from '../kept/same-file.ts';
import { checksums } from './checksums.ts';
import { hashFiles } from './hash-files.ts';
import { SumList } from './sum-list.ts';

let base: string;
let folder: string;
let notes: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'checksums-'));
  folder = join(base, 'site');
  notes = join(base, 'notes');
  mkdirSync(folder);
  onTestFinished(() => {
    rmSync(base, { recursive: true });
  });
});

const put = (file: string, text: string): void => {
  writeFileSync(join(folder, file), text);
};

test('every file once, in order, as sha256sum writes them', async () => {
  mkdirSync(join(folder, 'b'));
  mkdirSync(join(folder, 'empty'));
  const files = ['a.txt', 'b/c.bin', 'b-c', ...Array.from({ length: 70 }, (_, at) => `z${at}`)];
  for (const file of files) put(file, file);
  put('SHA256SUMS', 'of yesterday');
  const lines = (await checksums(folder, ['SHA256SUMS'])).lines.map((line) => line.trimEnd());
  expect(lines.map((line) => line.slice(66))).toEqual([...files].sort());
  for (const file of ['a.txt', 'b/c.bin']) {
    expect(lines).toContain(`${sha256sumOf(file)}  ${file}`);
  }
});

test('a file of any length, by several threads as by one', async () => {
  const lengths = [0, 1, 2 ** 20 - 1, 2 ** 20, 2 ** 20 + 1, 3 * 2 ** 20];
  const files = lengths.map((length) => `of-${length}`);
  for (const [at, file] of files.entries()) put(file, 'a'.repeat(lengths[at] ?? 0));
  for (const threads of [1, 3]) {
    const sums = Buffer.from(await hashFiles(folder, files, threads));
    expect(files.map((_, at) => sums.toString('hex', at * 32, at * 32 + 32))).toEqual(
      files.map(sha256sumOf),
    );
  }
});

test.each([1, 3])('a file that is gone is an error, in one of %s threads', async (threads) => {
  await expect(hashFiles(folder, ['gone'], threads)).rejects.toThrow('gone');
});

describe('a second time', () => {
  /** The checksums, with what is known from before; they must be those of someone who knows nothing. */
  async function again(): Promise<number> {
    const { lines, list, read } = await checksums(folder, [], SumList.read(notes));
    expect(lines).toEqual((await checksums(folder)).lines);
    list.write(notes);
    return read;
  }

  beforeEach(async () => {
    put('a', 'one');
    put('b', 'two');
    expect(await again()).toBe(2);
  });

  test('nothing is read that is there as it was', async () => {
    expect(await again()).toBe(0);
  });

  test('what is known of a file is not asked for again', async () => {
    const mark = markOfFile(join(folder, 'a'));
    const marks = new Map(mark ? [['b', mark]] : []);
    const { lines, read } = await checksums(folder, [], SumList.read(notes), marks);
    expect(read).toBe(0);
    expect(lines[1]?.slice(0, 64)).toBe(sha256sumOf('a'));
  });

  test('a new file is read, one that is gone is forgotten', async () => {
    put('c', 'three');
    rmSync(join(folder, 'a'));
    expect(await again()).toBe(1);
  });

  test('a file is known under another name, also in another folder', async () => {
    renameSync(join(folder, 'a'), join(folder, 'z'));
    mkdirSync(join(folder, 'in'));
    linkSync(join(folder, 'b'), join(folder, 'in/b'));
    expect(await again()).toBe(0);
  });

  test('two files that change their names', async () => {
    renameSync(join(folder, 'a'), join(folder, 'c'));
    renameSync(join(folder, 'b'), join(folder, 'a'));
    renameSync(join(folder, 'c'), join(folder, 'b'));
    expect(await again()).toBe(0);
  });

  test('a file is read that was written to, as many bytes at another time', async () => {
    const { atime, mtimeMs } = statSync(join(folder, 'a'));
    put('a', 'two');
    utimesSync(join(folder, 'a'), atime, mtimeMs / 1000 + 1);
    expect(await again()).toBe(1);
  });

  test('a file is read that was written to and has its time as before, but more bytes', async () => {
    const { atime, mtime } = statSync(join(folder, 'a'));
    put('a', 'one and more');
    utimesSync(join(folder, 'a'), atime, mtime);
    expect(await again()).toBe(1);
  });

  test('another file with the same bytes, time and name is read', async () => {
    const { atime, mtime } = statSync(join(folder, 'a'));
    put('c', 'six');
    utimesSync(join(folder, 'c'), atime, mtime);
    renameSync(join(folder, 'c'), join(folder, 'a'));
    expect(await again()).toBe(1);
  });

  test.each<[string, () => void]>([
    [
      'cut off',
      () => {
        truncateSync(notes, statSync(notes).size - 1);
      },
    ],
    [
      'cut off by a whole file',
      () => {
        truncateSync(notes, statSync(notes).size - 56);
      },
    ],
    [
      'empty',
      () => {
        truncateSync(notes);
      },
    ],
    [
      'too long',
      () => {
        appendFileSync(notes, 'more');
      },
    ],
    [
      'foreign',
      () => {
        writeFileSync(notes, '{}');
      },
    ],
    [
      'missing',
      () => {
        rmSync(notes);
      },
    ],
  ])('notes that are %s are none', async (_, spoil) => {
    spoil();
    expect(await again()).toBe(2);
    expect(await again()).toBe(0);
  });
});

/** By the operating system's own program or Perl's, whichever is there. */
function sha256sumOf(file: string): string {
  for (const [program, ...options] of [['sha256sum'], ['shasum', '-a', '256']]) {
    try {
      return execFileSync(program ?? '', [...options, file], {
        cwd: folder,
        encoding: 'utf8',
      }).slice(0, 64);
    } catch {
      // Another system, another program.
    }
  }
  throw new Error('this system has no program that computes SHA-256');
}
