import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openPostings } from './open-postings.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-postings-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each([
  ['held', 100],
  ['read one by one', 5],
])('postings that are %s', (_, held) => {
  const files = ['abcdef', 'ghi'].map((text, index) => {
    const file = join(folder, String(index));
    writeFileSync(file, text);
    return file;
  });
  const { readers, close } = openPostings(files, held);
  afterAll(close);
  const read = (file: number, offset: number, length: number): string =>
    Buffer.from(readers[file]?.(offset, length) ?? []).toString();

  test('are those of their files', () => {
    expect([read(0, 0, 6), read(0, 2, 3), read(1, 1, 2)]).toEqual(['abcdef', 'cde', 'hi']);
  });

  test('are refused where a file is cut off', () => {
    expect(() => read(1, 1, 3)).toThrow('cut off');
  });
});
