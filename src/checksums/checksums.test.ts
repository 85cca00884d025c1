import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checksums } from './checksums.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'checksums-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('every file once, in order, as sha256sum writes them', async () => {
  mkdirSync(join(folder, 'b'));
  const files = ['a.txt', 'b/c.bin', ...Array.from({ length: 70 }, (_, at) => `z${String(at)}`)];
  for (const file of files) writeFileSync(join(folder, file), file);
  writeFileSync(join(folder, 'SHA256SUMS'), 'of yesterday');
  const lines = (await checksums(folder, ['SHA256SUMS'])).map((line) => line.trimEnd());
  expect(lines.map((line) => line.slice(66))).toEqual([...files].sort());
  for (const file of ['a.txt', 'b/c.bin']) {
    expect(lines).toContain(`${sha256sumOf(file)}  ${file}`);
  }
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
