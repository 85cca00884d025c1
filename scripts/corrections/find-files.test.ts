import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { findFiles } from './find-files.ts';
import { readCorrections } from './read-corrections.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sent-'));
  onTestFinished(() => rm(folder, { recursive: true }));
});

const put = (name: string, content: string | Uint8Array) =>
  writeFile(path.join(folder, name), content);

const correction = { source: 'a.txt', line: 1, read: '甲', as: '乙', why: '误读。' };

test('folders are looked through, each file is read once, what was kept is not', async () => {
  await mkdir(path.join(folder, 'more'));
  for (const name of ['a.yaml', 'more/b.json', 'c.md', 'kept.yaml', 'picture.png']) {
    await put(name, 'x\n');
  }
  const names = [folder, path.join(folder, 'a.yaml'), path.join(folder, 'picture.png')];
  const { files, problems } = await findFiles(names, path.join(folder, 'kept.yaml'));
  expect(files.map((it) => path.posix.basename(it.file))).toEqual([
    'a.yaml',
    'c.md',
    'b.json',
    'picture.png',
  ]);
  expect(problems).toEqual([]);
});

test('what is no file of text is refused, and the others are read', async () => {
  await put('a.yaml', 'x\n');
  await put('b.yaml', Buffer.from('ffd8ffe000104a464946', 'hex'));
  await put('c.yaml', 'x'.repeat(4 * 1024 * 1024 + 1));
  await symlink('/etc/hostname', path.join(folder, 'd.yaml'));
  const { files, problems } = await findFiles([folder, path.join(folder, 'e.yaml')], '');
  expect(files).toHaveLength(1);
  expect(problems.map((it) => it.rule)).toEqual(problems.map(() => 'correction-file'));
  expect(problems.map((it) => it.found)).toEqual([
    expect.stringContaining('no such file'),
    expect.stringContaining('no text'),
    expect.stringContaining('bytes; at most'),
    expect.stringContaining('a link'),
  ]);
});

test('a folder of very many files is another than was meant', async () => {
  for (let n = 0; n <= 10_000; n += 500) {
    await Promise.all(Array.from({ length: 500 }, (_, at) => put(`${n + at}.txt`, '')));
  }
  const { files, problems } = await findFiles([folder], '');
  expect(files).toEqual([]);
  expect(problems.map((it) => it.found)).toEqual(['10500 files; at most 10000 are read']);
});

test('the encoding may be that of an old editor', async () => {
  await put('a.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('更正', 'utf16le')]));
  const { files } = await findFiles([folder], '');
  expect(files[0]?.text).toBe('更正');
});

test('ten thousand corrections in a file are all read', async () => {
  const list = Array.from({ length: 10_000 }, (_, n) => ({ ...correction, line: n + 1 }));
  await put('a.json', JSON.stringify({ corrections: list }));
  const { files } = await findFiles([folder], '');
  const read = files.map(readCorrections);
  expect(read[0]?.sent).toHaveLength(10_000);
  expect(read[0]?.refused).toEqual([]);
});

test.each([
  ['lists in one another', `corrections: ${'['.repeat(50_000)}`],
  ['closed lists in one another', `{"corrections": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
  ['keys', Array.from({ length: 50_000 }, (_, n) => `k${n}: 1\n`).join('')],
  ['faults', '- "\n'.repeat(20_000)],
  ['fences', '```\ncorrections: [\n```\n'.repeat(5_000)],
  [
    'anchors',
    `a0: &a0 [x]\n${Array.from({ length: 200 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]\n`).join('')}`,
  ],
])('a file of many %s is refused in few words', async (_, text) => {
  await put('a.yaml', text);
  const { files } = await findFiles([folder], '');
  const [read] = files.map(readCorrections);
  expect(read?.sent).toEqual([]);
  expect(read?.refused.length).toBeGreaterThan(0);
  expect(JSON.stringify(read?.refused.map((it) => it.problem)).length).toBeLessThan(20_000);
});
