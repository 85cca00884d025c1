import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { isAsItWas, readKeptPages, writeKeptPages } from './kept-pages.ts';

let base: string;
let cache: string;
let site: string;
const keys = new Map([
  ['pieces/a.html', 'key of a'],
  ['pieces/稿.html', 'key of 稿'],
]);

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'kept-'));
  cache = join(base, 'cache');
  site = join(base, 'site');
  mkdirSync(join(site, 'pieces'), { recursive: true });
  for (const path of keys.keys()) writeFileSync(join(site, path), path);
  writeKeptPages(cache, 'program', site, keys);
  onTestFinished(() => {
    rmSync(base, { recursive: true });
  });
});

/** What the notes say of each page: its key, and whether its file is as it was. */
function noted(program = 'program'): Record<string, [key: string, isAsItWas: boolean]> {
  const pages = [...readKeptPages(cache, program)];
  return Object.fromEntries(
    pages.map(([path, page]) => [path, [page.key, isAsItWas(site, path, page)]]),
  );
}

test('pages, their keys and files are noted', () => {
  expect(noted()).toEqual({
    'pieces/a.html': ['key of a', true],
    'pieces/稿.html': ['key of 稿', true],
  });
});

test('of another program nothing is known', () => {
  expect(noted('another')).toEqual({});
});

test('a page that somebody wrote to, or put in the place of the former, is another', () => {
  const file = join(site, 'pieces/a.html');
  appendFileSync(file, '!');
  expect(noted()['pieces/a.html']).toEqual(['key of a', false]);
  writeKeptPages(cache, 'program', site, keys);
  expect(noted()['pieces/a.html']).toEqual(['key of a', true]);
  writeFileSync(`${file}.new`, 'pieces/a.html');
  renameSync(`${file}.new`, file);
  expect(noted()['pieces/a.html']).toEqual(['key of a', false]);
  rmSync(file);
  mkdirSync(file);
  expect(noted()['pieces/a.html']).toEqual(['key of a', false]);
});

const file = (): string => join(cache, 'kept-pages');

test.each<[string, () => void]>([
  [
    'cut off',
    () => {
      truncateSync(file(), statSync(file()).size - 1);
    },
  ],
  [
    'empty',
    () => {
      truncateSync(file());
    },
  ],
  [
    'foreign',
    () => {
      writeFileSync(file(), '[]');
    },
  ],
  [
    'missing',
    () => {
      rmSync(file());
    },
  ],
  [
    'a folder',
    () => {
      rmSync(file());
      mkdirSync(file());
    },
  ],
])('notes that are %s are none', (_, spoil) => {
  spoil();
  expect(noted()).toEqual({});
});
