import { execFileSync } from 'node:child_process';
import { openAsBlob } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { zipFolder } from './zip-folder.ts';

let base: string;
let folder: string;
let target: string;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'zip-'));
  onTestFinished(() => rm(base, { recursive: true }));
  folder = join(base, 'dist');
  target = join(base, 'dist.zip');
  await mkdir(join(folder, 'pieces'), { recursive: true });
  await writeFile(join(folder, 'index.html'), '首页');
  await writeFile(join(folder, 'pieces', '篇.html'), '篇'.repeat(99));
});

async function unpacked(): Promise<Record<string, string>> {
  const zip = new ZipReader(new BlobReader(await openAsBlob(target)));
  const files: Record<string, string> = {};
  for (const entry of await zip.getEntries()) {
    if (!entry.directory) files[entry.filename] = await entry.getData(new TextWriter());
  }
  return files;
}

test('every file, in one folder, and a list of checksums that fits them', async () => {
  expect(await zipFolder(folder, 'archive', target)).toBe(3);
  const { 'archive/SHA256SUMS': sums = '', ...files } = await unpacked();
  expect(files).toEqual({
    'archive/index.html': '首页',
    'archive/pieces/篇.html': '篇'.repeat(99),
  });
  const check = () =>
    execFileSync('sha256sum', ['-c'], { cwd: folder, input: sums, stdio: 'pipe' });
  expect(check().toString()).toBe('index.html: OK\npieces/篇.html: OK\n');
  await writeFile(join(folder, 'index.html'), '别的');
  expect(check).toThrow();
});

test('the same files give the same bytes, whatever the day, the time zone and the place', async () => {
  const other = join(base, 'other');
  await cp(folder, other, { recursive: true });
  const bytesIn = (from: string, zone: string): string =>
    execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `import { readFileSync } from 'node:fs';
         import { zipFolder } from ${JSON.stringify(new URL('zip-folder.ts', import.meta.url).href)};
         await zipFolder(${JSON.stringify(from)}, 'archive', process.argv[1]);
         process.stdout.write(readFileSync(process.argv[1]).toString('hex'));`,
        join(base, `${zone.replace('/', '-')}.zip`),
      ],
      { encoding: 'utf8', env: { ...process.env, TZ: zone } },
    );
  expect(bytesIn(folder, 'Asia/Shanghai')).toBe(bytesIn(other, 'America/New_York'));
});

test('a stop leaves what was there, and nothing else', async () => {
  await writeFile(target, 'former');
  await expect(zipFolder(folder, 'archive', target, AbortSignal.abort())).rejects.toThrow();
  expect(await readFile(target, 'utf8')).toBe('former');
  expect((await readdir(base)).sort()).toEqual(['dist', 'dist.zip']);
});

test('so does a folder that cannot be read', async () => {
  await writeFile(target, 'former');
  await expect(zipFolder(join(base, 'none'), 'archive', target)).rejects.toThrow('ENOENT');
  expect(await readFile(target, 'utf8')).toBe('former');
  expect((await readdir(base)).sort()).toEqual(['dist', 'dist.zip']);
});
