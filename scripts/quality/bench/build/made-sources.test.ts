import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { SourcePage } from '../../../source/page.ts';
import { makeSources } from './made-sources.ts';

const sentence = (it: string): string =>
  `社区党支部组织党员走进楼院${it}，了解居民需求，解决停车难问题。`;
const running = sentence('甲') + sentence('乙') + sentence('丙');

function pageOf(id: string, ...lines: string[]): SourcePage {
  return {
    id,
    source: `${id}.txt`,
    encoding: 'utf-8',
    sha256: '',
    lines: lines.map((text, index) => ({ number: index + 1, text })),
  };
}

const shipped = [
  pageOf('a', '党建引领基层治理', '', running),
  pageOf('b', '', '记者 王璟', running),
];

/** Makes sources and reads all that was written. */
async function made(count: number, seed?: number): Promise<{ pages: number; files: string[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'made-sources-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const pages = await makeSources(shipped, 4, count, folder, seed);
  const names = (await readdir(folder)).sort();
  const files = names.map(async (name) => `${name}\n${await readFile(join(folder, name), 'utf8')}`);
  return { pages, files: await Promise.all(files) };
}

test('the same seed gives the same bytes, another one others', async () => {
  const first = await made(20);
  expect(await made(20)).toEqual(first);
  expect(await made(20, 7)).not.toEqual(first);
});

test('as many pages as have the pieces, each with its source and its record', async () => {
  const { pages, files } = await made(20);
  expect(pages).toBe(10);
  expect(files).toHaveLength(20);
  expect((await made(1)).pages).toBe(1);
});

test('titles and names stay as they were printed; running text keeps its first sentence', async () => {
  const { files } = await made(4);
  const [first, record, second] = files;
  expect(first).toMatch(/^made-000001\.txt\n党建引领基层治理\n\n/u);
  expect(first).toContain(sentence('甲'));
  expect(second).toMatch(/^made-000002\.txt\n\n记者 王璟\n/u);
  expect(record).toContain('edtf: "2023-01-07"');
});
