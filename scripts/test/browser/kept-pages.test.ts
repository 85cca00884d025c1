import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildArchive, readArchive } from './built-archive.ts';
import { type RebuiltSite, rebuildSite } from './rebuilt-site.ts';

/**
 * A build takes the pages that are as they were from the site before. An archive changes again and
 * again, and each time its site is held against one that was built from nothing.
 */
const shipped = fileURLToPath(new URL('../../../content/', import.meta.url));
const names = readdirSync(join(shipped, 'sources'))
  .filter((name) => name.endsWith('.txt'))
  .sort();
const [first = '', second = '', third = ''] = names;
let folder: string;
let content: string;
let site: string;

beforeAll(async () => {
  // Several indexes of Pagefind's.
  vi.stubEnv('ARCHIVE_RECORDS', '8');
  folder = await mkdtemp(join(tmpdir(), 'kept-pages-'));
  content = join(folder, 'content');
  await cp(shipped, content, { recursive: true });
  // The last page comes later.
  await rm(source(third));
  await rm(recordOf(third), { force: true });
  await readArchive(content);
  site = await buildArchive(content);
}, 180_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const source = (name: string): string => join(content, 'sources', name);
const recordOf = (name: string): string => source(name.replace(/\.txt$/, '.yaml'));

/** Changes a source as an editor of text would: its other bytes stay. */
async function replaceIn(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  expect(text, `${file} has the words that are changed`).toContain(from);
  await writeFile(file, text.replaceAll(from, to));
}

/** Reads the changed archive and builds its site again. */
async function rebuild(): Promise<RebuiltSite> {
  await readArchive(content);
  const rebuilt = await rebuildSite(content, site);
  site = rebuilt.site;
  return rebuilt;
}

const viewOf = (name: string): string => `pages/${name.replace(/\.txt$/, '.html')}`;
const firstLine = async (name: string): Promise<string> =>
  (await readFile(source(name), 'utf8')).split(/\r?\n/).find((line) => line.length > 40) ?? '';

describe('what is kept is what would be made', { timeout: 240_000 }, () => {
  test('where nothing has changed', async () => {
    const { kept, differing } = await rebuild();
    expect(differing).toEqual([]);
    expect(kept).toContain(viewOf(first));
    expect(kept).toContain(viewOf(second));
    for (const path of ['pagefind/fragment/', 'pagefind/1/', 'records/', 'data/pieces.json']) {
      expect(kept.some((it) => it.startsWith(path))).toBe(true);
    }
  });

  test('where a word of one piece has changed', async () => {
    const line = await firstLine(second);
    await replaceIn(source(second), line, line.replace(/。$|.$/u, '，共计三千零一户。'));
    const { kept, made, differing } = await rebuild();
    expect(differing).toEqual([]);
    expect(made).toContain(viewOf(second));
    for (const path of [/^pieces\/.*html$/u, /^pieces\/.*txt$/u, /^pagefind\//u]) {
      const some = (paths: readonly string[]): boolean => paths.some((it) => path.test(it));
      expect([path.source, some(kept), some(made)]).toEqual([path.source, true, true]);
    }
  });

  test('where a page comes between others and a page goes', async () => {
    await cp(join(shipped, 'sources', third), source(third));
    await rm(source(first));
    await rm(recordOf(first), { force: true });
    const { kept, made, differing } = await rebuild();
    expect(differing).toEqual([]);
    expect(made).toContain(viewOf(third));
    expect([...kept, ...made]).not.toContain(viewOf(first));
  });

  test('where the archive has another name', async () => {
    await replaceIn(join(content, 'archive.yaml'), 'title: ', 'title: 新');
    const { kept, differing } = await rebuild();
    expect(differing).toEqual([]);
    expect(kept.filter((path) => path.endsWith('.html'))).toEqual([]);
  });

  test('where somebody has written into the built site', async () => {
    const text = readdirSync(join(site, 'pieces')).find((name) => name.endsWith('.txt')) ?? '';
    const record = readdirSync(join(site, 'pagefind/fragment'))[0] ?? '';
    const files = [viewOf(second), `pieces/${text}`, `pagefind/fragment/${record}`];
    for (const file of [...files, 'data/pieces.csv'])
      await appendFile(join(site, file), '<!-- -->');
    await rm(join(site, 'pagefind/pagefind-entry.json'));
    const { made, differing } = await rebuild();
    expect(differing).toEqual([]);
    expect(made).toEqual(expect.arrayContaining([...files, 'data/pieces.csv']));
  });

  test('where garbage is in what was kept', async () => {
    const cache = `${site.replace(/\/$/u, '')}.cache`;
    const kept = readdirSync(cache).filter((name) => name.startsWith('kept-'));
    expect(kept.length).toBeGreaterThan(3);
    for (const name of kept) await writeFile(join(cache, name), randomBytes(3000));
    expect((await rebuild()).differing).toEqual([]);
  });
});
