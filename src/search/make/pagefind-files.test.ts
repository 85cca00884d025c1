import { afterAll, expect, test } from 'vitest';
import type { IndexedEntry } from '../record.ts';
import type { SiteFile } from './outlet.ts';
import { closePagefind, openPagefind } from './pagefind-files.ts';

afterAll(closePagefind);

async function indexFiles(entries: readonly IndexedEntry[]): Promise<SiteFile[]> {
  const index = openPagefind('everything', 0);
  for (const entry of entries) await index.add(entry);
  return index.files();
}

function entry(id: string, body: string[], caption: string[]): IndexedEntry {
  return {
    address: `pieces/${id}.html`,
    title: null,
    page: '北关区',
    date: null,
    day: '2023-01-07',
    texts: { kicker: [], headline: ['题'], deck: [], byline: [], body, caption },
    crossheads: [],
    printed: [],
    emended: [],
    facets: { district: ['北关区'], place: [], kind: ['消息'], byline: [], year: ['2023'] },
  };
}
const entries = [
  entry('a', ['灯塔路街道。'], []),
  entry('b', [], ['图为社区。']),
  entry('c', ['灯塔'], []),
];

test('the same pieces give the same bytes, and no file that the site does not use', async () => {
  const first = await indexFiles(entries);
  expect(await indexFiles(entries)).toEqual(first);
  const top = first.map(({ path }) => path).filter((path) => !path.includes('/'));
  expect(top.map((path) => path.replace(/\.unknown_\w+/, '')).sort()).toEqual([
    'pagefind-entry.json',
    'pagefind.js',
    'pagefind.pf_meta',
    'wasm.unknown.pagefind',
  ]);
});

test('a piece without a body is in the index', async () => {
  const files = await indexFiles(entries);
  const fragments = files.filter(({ path }) => path.startsWith('fragment/'));
  expect(fragments).toHaveLength(entries.length);
});

test('an archive without pieces has an index too', async () => {
  await expect(indexFiles([])).resolves.not.toEqual([]);
});
