import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildArchive } from './built-archive.ts';
import { busiest, writeLongArchive } from './long-archive.ts';
import { type RebuiltSite, rebuildSite } from './rebuilt-site.ts';

/**
 * The sheets of long lists are taken from the site before where nothing on them has changed. The
 * collections change again and again, and each time the site is held against one from nothing.
 */
let folder: string;
let content: string;
let site: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-lists-'));
  content = join(folder, 'content');
  await writeLongArchive(content);
  site = await buildArchive(content);
}, 180_000);
afterAll(() => rm(folder, { recursive: true }));

/** A sheet of each kind of list, and of each kind of feed that is kept. */
const lists = [
  `places/${busiest.place}.html`,
  `places/${busiest.place}.3.html`,
  `bylines/${busiest.author}.2.html`,
  'chronicle/2023.2.html',
  'captions.2.html',
  'text-state.2.html',
  `feeds/places/${busiest.place}.xml`,
  `feeds/places/${busiest.place}.json`,
];

/** Changes fields of an entry; its front matter is JSON, as `writeLongArchive()` wrote it. */
async function change(file: string, fields: object): Promise<void> {
  const path = join(content, file);
  const [opening, json = '', ...rest] = (await readFile(path, 'utf8')).split('\n');
  const changed = { ...(JSON.parse(json) as object), ...fields };
  await writeFile(path, [opening, JSON.stringify(changed), ...rest].join('\n'));
}

async function rebuild(): Promise<RebuiltSite> {
  const rebuilt = await rebuildSite(content, site);
  site = rebuilt.site;
  expect(rebuilt.differing).toEqual([]);
  return rebuilt;
}

describe('what is kept of lists is what would be made', { timeout: 240_000 }, () => {
  test('the sheets that are looked at are there', () => {
    for (const path of lists) expect(existsSync(join(site, path)), path).toBe(true);
  });

  test('where nothing has changed', async () => {
    const { kept } = await rebuild();
    expect(kept).toEqual(expect.arrayContaining(lists));
  });

  test('where one piece has another headline', async () => {
    await change('pieces/p40-1.md', { headline: '新街旧貌' });
    const { kept, made } = await rebuild();
    const sheets = (paths: readonly string[]): string[] =>
      paths.filter((path) => path.startsWith(`places/${busiest.place}`));
    expect(sheets(made)).toHaveLength(1);
    expect(sheets(kept).length).toBeGreaterThan(3);
  });

  test('where a place and an author have other names, and a caption other words', async () => {
    await change(`places/${busiest.place}.md`, { name: '老大街' });
    await change(`bylines/${busiest.author}.md`, { name: '王大明' });
    await change('captions/p100-4.md', { text: '图为老街夜景。' });
    await rebuild();
  });

  test('where news is of another day and a page of another district and day', async () => {
    await change('datelines/p30-1.md', { date: '2019-06-30' });
    await change('pages/p200.md', {
      date: { edtf: '2018-02-03', certainty: 'certain', evidence: [] },
      district: { name: '西区', certainty: 'inferred', evidence: [] },
    });
    await rebuild();
  });

  test('where another place lies elsewhere', async () => {
    await change('places/s-1-7.md', { parent: null, parentBasis: null });
    await rebuild();
  });
});
