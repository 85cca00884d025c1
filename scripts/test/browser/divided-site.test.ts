import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder, type StaticServer } from '../../cli/static-server.ts';
import { listFiles } from './built-files.ts';
import { build, joinParts, makeArchive, partNames, run } from './divided-site.ts';
import { linkFaults } from './link-faults.ts';
import { askWhole } from './search-answers.ts';
import { piecesWith, readTruth, type Truth } from './search-truth.ts';
import { newPage, visit } from './site.ts';

/**
 * Sites that are built in parts, as if on several machines, and joined: they are what one build
 * makes, byte for byte, and what does not belong together is refused.
 */
const shipped = fileURLToPath(new URL('../../../content', import.meta.url));
const patience = 400_000;
let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'divided-site-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The paths at which two folders differ. */
function differences(one: string, other: string): string[] {
  const paths = new Set([...listFiles(one), ...listFiles(other)]);
  const content = (root: string, path: string): Buffer | null => {
    try {
      return readFileSync(join(root, path));
    } catch {
      return null;
    }
  };
  return [...paths].filter((path) => {
    const [a, b] = [content(one, path), content(other, path)];
    return a === null || b === null || !a.equals(b);
  });
}

describe('the shipped archive in two parts', { timeout: patience }, () => {
  const parts = () => [at('part-1'), at('part-2')];

  beforeAll(async () => {
    await build({ content: shipped, out: at('part-1'), part: '1/2', records: 16 });
    await build({ content: shipped, out: at('part-2'), part: '2/2', records: 16 });
  }, patience);

  test('each page is in one of them', () => {
    const [first, second] = parts().map((part) =>
      listFiles(part).filter((path) => path.endsWith('.html')),
    );
    expect(first?.filter((path) => second?.includes(path))).toEqual([]);
    expect(first?.length).toBeGreaterThan(20);
    expect(second?.length).toBeGreaterThan(20);
  });

  test('is, joined in any order, what one build makes', async () => {
    await build({ content: shipped, out: at('whole'), records: 16 });
    const { code, output } = await joinParts(shipped, parts().toReversed(), at('joined'));
    expect([code, output]).toEqual([0, expect.stringContaining('2 parts joined')]);
    expect(differences(at('whole'), at('joined'))).toEqual([]);
  });

  describe('and what cannot be joined', () => {
    /** A copy of the second part that somebody has changed. */
    async function changed(name: string, change: (part: string) => Promise<void>): Promise<string> {
      await cp(at('part-2'), at(name), { recursive: true });
      await change(at(name));
      return at(name);
    }
    const script = () =>
      listFiles(at('part-2')).find((path) => /^assets\/.*\.js$/u.test(path)) ?? '';
    const piece = () => listFiles(at('part-2')).find((path) => path.startsWith('pieces/')) ?? '';

    test.each<[string, () => readonly string[] | Promise<readonly string[]>, string]>([
      ['a part that is missing', () => [at('part-1')], 'part 2/2 is missing'],
      [
        'a part that is there twice',
        async () => [...parts(), await changed('again', () => Promise.resolve())],
        'part 2/2 is there more than once',
      ],
      [
        'a folder that is no part',
        () => [at('part-1'), at('nowhere')],
        'nowhere: no part of a site',
      ],
      [
        'a part of a site that is divided otherwise',
        async () => [
          at('part-1'),
          await changed('of-three', (part) => renote(part, { parts: ['1/3', '2/3', '3/3'] })),
        ],
        'the site is divided otherwise',
      ],
      [
        'a part of other collections',
        async () => [
          at('part-1'),
          await changed('of-others', (it) => renote(it, { content: 'x' })),
        ],
        'it was made of another content folder',
      ],
      [
        'a part that other code has made',
        async () => [
          at('part-1'),
          await changed('by-others', (it) => renote(it, { program: 'x' })),
        ],
        'it was made by other code, another Node or other settings',
      ],
      [
        'a part that lacks a file',
        async () => [at('part-1'), await changed('less', (part) => rm(join(part, piece())))],
        'less: pieces/',
      ],
      [
        'a part that has a file more',
        async () => [at('part-1'), await changed('more', (it) => writeFile(join(it, 'a.txt'), ''))],
        'a.txt is not in its SHA256SUMS',
      ],
      [
        'what both have and is not the same',
        async () => [
          at('part-1'),
          await changed('other', async (part) => {
            const sums = join(part, 'SHA256SUMS');
            const line = new RegExp(`^.*(?=  ${script()}$)`, 'mu');
            await writeFile(sums, readFileSync(sums, 'utf8').replace(line, '0'.repeat(64)));
          }),
        ],
        `is not the same in`,
      ],
    ])('%s is refused, and what was there stays', async (_, partsOf, reason) => {
      await rm(at('former'), { recursive: true, force: true });
      await mkdir(at('former'));
      await writeFile(at('former/index.txt'), 'the former site');
      const { code, output } = await joinParts(shipped, await partsOf(), at('former'));
      expect(code).toBe(1);
      expect(output).toContain(reason);
      expect(readFileSync(at('former/index.txt'), 'utf8')).toBe('the former site');
    });

    test('a part does not take the place of dist/', async () => {
      const { code, output } = await run(['scripts/cli/build-site.ts', '--shard', '1/2']);
      expect([code, output]).toEqual([2, expect.stringContaining('--shard asks for --out')]);
    });

    test('a part that the archive does not have is not built', async () => {
      const building = build({ content: shipped, out: at('none'), part: 'year=1066' });
      await expect(building).rejects.toThrow(/no part “year=1066”\. Its parts are year=/u);
    });
  });
});

/** Has a part say something else of itself. */
async function renote(part: string, changes: Readonly<Record<string, unknown>>): Promise<void> {
  const file = join(part, 'shard/shard.json');
  const note = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  await writeFile(file, JSON.stringify({ ...note, ...changes }));
}

describe('a made archive of 300 pieces in a part for each district', { timeout: patience }, () => {
  let server: StaticServer;
  let truth: Truth;
  let names: string[];
  const site = () => ({ name: 'joined', url: server.url });

  beforeAll(async () => {
    const content = at('made');
    await makeArchive(300, content);
    truth = readTruth(content);
    names = await partNames(content, 'district');
    const parts: string[] = [];
    for (const [index, part] of names.entries()) {
      parts.push(await build({ content, out: at(`made-${index}`), part, records: 64 }));
    }
    const { code, output } = await joinParts(content, parts, at('made-joined'));
    if (code !== 0) throw new Error(output);
    server = await serveFolder({
      folder: at('made-joined'),
      indexDocuments: false,
      host: '127.0.0.1',
    });
  }, patience);
  afterAll(() => server.close());

  /** The pieces that a part has rendered. */
  const piecesOf = (index: number): string[] =>
    listFiles(at(`made-${index}`)).filter((path) => /^pieces\/.*\.html$/u.test(path));

  /** A phrase that stands in pieces of each part, as far as any part but few pieces. */
  function sharedRun(most: number): string {
    const [rarest] = ['社区', '街道', '工作', '活动', '居民', '服务', '志愿']
      .map((run) => [run, piecesWith(truth, run)] as const)
      .filter(([, found]) =>
        names.every((_, index) =>
          found.some((id) => piecesOf(index).includes(`pieces/${id}.html`)),
        ),
      )
      .sort(([, a], [, b]) => a.length - b.length)
      .filter(([, { length }]) => length <= most);
    if (!rarest) throw new Error('no word stands in pieces of every part');
    return rarest[0];
  }

  test('is what one build makes', async () => {
    expect(names.length).toBeGreaterThan(1);
    await build({ content: at('made'), out: at('made-whole'), records: 64 });
    expect(differences(at('made-whole'), at('made-joined'))).toEqual([]);
    expect(listFiles(at('made-joined'))).toContain('pagefind/4/pagefind-entry.json');
  });

  test('has no dead link', () => {
    expect(linkFaults(at('made-joined'))).toEqual([]);
  });

  test('is searched as a whole: every count, every value of a filter, every record', async () => {
    const { page, problems } = await visit(site(), 'search.html');
    for (const query of [sharedRun(300), '。']) {
      const found = piecesWith(truth, query);
      const [answer] = await askWhole(page, [query]);
      expect(answer?.status).toContain(`${found.length} 篇`);
      // A part has the pieces of a district.
      const inEach = names.map((_, index) => {
        const own = new Set(piecesOf(index));
        return found.filter((id) => own.has(`pieces/${id}.html`)).length;
      });
      expect((await districtCounts(page)).toSorted()).toEqual(inEach.map(String).toSorted());
      const shown = await shownOf(page, found.length);
      expect(shown.toSorted()).toEqual(found.map((id) => `pieces/${id}.html`).toSorted());
    }
    expect(problems).toEqual([]);
  });

  test('a place shows what pieces of several parts say of it', async () => {
    const page = await newPage();
    const places = listFiles(at('made-joined')).filter((it) => /^places\/[\w-]+\.html$/u.test(it));
    const owners = (html: string): number =>
      names.filter((_, index) => piecesOf(index).some((path) => html.includes(`../${path}`)))
        .length;
    const shared = places.find(
      (place) => owners(readFileSync(at(`made-joined/${place}`), 'utf8')) > 1,
    );
    expect(shared).toBeDefined();
    await page.goto(new URL(shared ?? '', server.url).href);
    const links = page.locator('main a[href*="pieces/"]');
    const targets = await links.evaluateAll((all) =>
      all.map((it) => (it as HTMLAnchorElement).href),
    );
    const paths = targets.map((it) => it.slice(server.url.length).replace(/[?#].*/u, ''));
    const parts = names.filter((_, index) => paths.some((path) => piecesOf(index).includes(path)));
    expect(parts.length).toBeGreaterThan(1);
  });
});

/** What the filter says of each district that answers have. */
function districtCounts(page: Page): Promise<string[]> {
  return page
    .locator('#search-facets label:has(input[name=district]) .count')
    .evaluateAll((counts) => counts.map(({ textContent }) => textContent.trim()));
}

/** Has the search page show all that it found. @returns the addresses of the pieces */
async function shownOf(page: Page, count: number): Promise<string[]> {
  const results = page.locator('#search-results > li');
  for (let shown = await results.count(); shown < count; shown = await results.count()) {
    await page.locator('#search-more').click();
    await page.waitForFunction(
      (before) => document.querySelectorAll('#search-results > li').length > before,
      shown,
    );
  }
  return results
    .locator('h2 a')
    .evaluateAll((links) =>
      links.map((it) => new URL((it as HTMLAnchorElement).href).pathname.replace(/^\//u, '')),
    );
}
