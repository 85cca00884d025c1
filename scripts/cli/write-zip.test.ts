import { execFileSync } from 'node:child_process';
import { openAsBlob } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { BlobReader, ZipReader } from '@zip.js/zip.js';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { writeZip, type ZipEntry } from './write-zip.ts';

let base: string;
let target: string;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'zip-'));
  onTestFinished(() => rm(base, { recursive: true }));
  target = join(base, 'a.zip');
});

const entry = (path: string, text: string): ZipEntry => {
  const bytes = Buffer.from(text);
  return { path, bytes: [bytes], size: bytes.length };
};

test('more files than the plain form has numbers for', async () => {
  const many = 65_600;
  const entries = Array.from({ length: many }, (_, at) => entry(`z/${String(at)}.txt`, ''));
  expect(await writeZip(target, entries)).toBe(many);
  const zip = new ZipReader(new BlobReader(await openAsBlob(target)));
  expect(await zip.getEntries()).toHaveLength(many);
  // The signature of ZIP64's record of the end, PKWARE's APPNOTE 4.3.14.
  expect((await readFile(target)).includes(Buffer.from([0x50, 0x4b, 0x06, 0x06]))).toBe(true);
}, 180_000);

test('neither the day nor the time zone are in it', () => {
  const bytesIn = (zone: string): string =>
    execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `import { readFileSync } from 'node:fs';
         import { writeZip } from ${JSON.stringify(new URL('write-zip.ts', import.meta.url).href)};
         const bytes = [Buffer.from('篇'.repeat(99))];
         await writeZip(process.argv[1], [{ path: '篇.txt', bytes, size: 297 }]);
         process.stdout.write(readFileSync(process.argv[1]).toString('hex'));`,
        join(base, `${zone.replace('/', '-')}.zip`),
      ],
      { encoding: 'utf8', env: { ...process.env, TZ: zone } },
    );
  expect(bytesIn('Asia/Shanghai')).toBe(bytesIn('America/New_York'));
});

test('what cannot be read leaves what was there, and nothing else', async () => {
  await writeFile(target, 'former');
  async function* broken(): AsyncGenerator<Uint8Array> {
    await Promise.resolve();
    yield Buffer.from('half');
    throw new Error('the disk is gone');
  }
  const entries = [entry('a.txt', 'a'), { path: 'b.txt', bytes: broken(), size: 8 }];
  await expect(writeZip(target, entries)).rejects.toThrow('the disk is gone');
  expect(await readFile(target, 'utf8')).toBe('former');
  expect(await readdir(base)).toEqual(['a.zip']);
});

test('a stop between two files leaves what was there, and nothing else', async () => {
  await writeFile(target, 'former');
  const stop = new AbortController();
  const onEntry = () => {
    stop.abort();
  };
  const entries = [entry('a.txt', 'a'), entry('b.txt', 'b')];
  await expect(writeZip(target, entries, { stop: stop.signal, onEntry })).rejects.toThrow();
  expect(await readFile(target, 'utf8')).toBe('former');
  expect(await readdir(base)).toEqual(['a.zip']);
});
