import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { KeptGroup } from '../../kept/kept-files.ts';
import { gate } from './gate.ts';
import type { Group } from './outlet.ts';
import { siteFiles } from './site-files.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
});

const bytes = (text: string): Uint8Array => Buffer.from(text);

test('files are written, their folders made, and counted', async () => {
  const files = siteFiles(folder);
  await files.write({ path: 'a/b/c.txt', content: bytes('街道') });
  await files.write({ path: 'a/b/d.txt', content: bytes('') });
  expect(readFileSync(join(folder, 'a/b/c.txt'), 'utf8')).toBe('街道');
  expect([files.files, files.bytes]).toEqual([2, 6]);
});

test('nothing is written before it may be', async () => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const files = siteFiles(folder, { way: gate(promise) });
  await files.write({ path: 'a', content: bytes('') });
  expect(statSync(join(folder, 'a'), { throwIfNoEntry: false })).toBeUndefined();
  resolve(undefined);
  await files.ready();
  expect(statSync(join(folder, 'a')).isFile()).toBe(true);
});

test('what cannot be written rejects', async () => {
  writeFileSync(join(folder, 'file'), '');
  const files = siteFiles(folder);
  await expect(files.write({ path: 'file/a', content: bytes('') })).rejects.toThrow('file');
});

describe('of the build before', () => {
  const group: Group = { name: 'street', key: 'one' };
  const then = (): string => join(folder, 'then');
  const now = (): string => join(folder, 'now');
  let known: Map<string, KeptGroup>;

  beforeEach(async () => {
    known = new Map();
    const files = siteFiles(then(), { noted: known });
    await files.write({ path: 'street/1/a', content: bytes('街道') }, group);
    await files.write({ path: 'street/1/b', content: bytes('街巷') }, group);
    await files.write({ path: 'alone', content: bytes('社区') });
  });

  const inode = (...path: string[]): number => statSync(join(folder, ...path)).ino;

  test('files of the same key are taken over, and noted for the next', async () => {
    const noted = new Map<string, KeptGroup>();
    const files = siteFiles(now(), { former: then(), known, noted });
    expect(await files.take(group)).toBe(true);
    expect(inode('now/street/1/a')).toBe(inode('then/street/1/a'));
    expect([files.files, files.bytes]).toEqual([2, 12]);
    expect(noted).toEqual(known);
  });

  test('of a group of another key those with the same bytes are, if nobody wrote to them', async () => {
    const noted = new Map<string, KeptGroup>();
    const files = siteFiles(now(), { former: then(), known, noted });
    const other = { ...group, key: 'other' };
    expect(await files.take(other)).toBe(false);
    await files.write({ path: 'street/1/a', content: bytes('街道') }, other);
    await files.write({ path: 'street/1/b', content: bytes('巷街') }, other);
    expect(inode('now/street/1/a')).toBe(inode('then/street/1/a'));
    expect(readFileSync(join(now(), 'street/1/b'), 'utf8')).toBe('巷街');
    expect(readFileSync(join(then(), 'street/1/b'), 'utf8')).toBe('街巷');
    expect(noted.get('street')?.files.map(([path]) => path)).toEqual(['street/1/a', 'street/1/b']);
    utimesSync(join(then(), 'street/1/a'), 1, 1);
    const next = siteFiles(join(folder, 'next'), { former: then(), known });
    await next.write({ path: 'street/1/a', content: bytes('街道') }, other);
    expect(inode('next/street/1/a')).not.toBe(inode('then/street/1/a'));
  });

  test('their folder may have another name', async () => {
    const noted = new Map<string, KeptGroup>();
    const files = siteFiles(now(), { former: then(), known, noted });
    expect(await files.take(group, 'street/2')).toBe(true);
    expect(inode('now/street/2/b')).toBe(inode('then/street/1/b'));
    const next = siteFiles(join(folder, 'next'), { former: now(), known: noted });
    expect(await next.take(group, 'street/3')).toBe(true);
    expect(inode('next/street/3/b')).toBe(inode('then/street/1/b'));
  });

  test.each([
    ['of another key', () => undefined, { ...group, key: 'other' }],
    ['of another name', () => undefined, { ...group, name: 'other' }],
    [
      'that were written to',
      () => {
        writeFileSync(join(then(), 'street/1/b'), '巷街');
        utimesSync(join(then(), 'street/1/b'), 1, 1);
      },
      group,
    ],
    [
      'of which one is missing',
      () => {
        rmSync(join(then(), 'street/1/b'));
      },
      group,
    ],
  ])('files %s are not', async (_, spoil, sought) => {
    spoil();
    const files = siteFiles(now(), { former: then(), known });
    expect(await files.take(sought)).toBe(false);
    expect(files.files).toBe(0);
  });

  test('nothing is where nobody says where it lies', async () => {
    expect(await siteFiles(now(), { known }).take(group)).toBe(false);
  });
});
