import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder, type StaticServer } from '../../cli/static-server.ts';
import { violations } from './axe.ts';
import { buildArchive } from './built-archive.ts';
import { readBuiltPages } from './built-files.ts';
import { htmlFaults } from './html-faults.ts';
import { linkFaults, targetOf } from './link-faults.ts';
import { busiest, longArchive, writeLongArchive } from './long-archive.ts';
import { visit } from './site.ts';

/**
 * An archive whose lists are longer than one page has room for: no page grows with it, and
 * everything is reached from the first sheet of its list.
 */

/** Bytes that no page of any archive should weigh, of HTML before compression. */
const LARGEST_PAGE = 300_000;

let folder: string;
let built: string;
let server: StaticServer;
let pages: ReadonlyMap<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'long-lists-'));
  const content = join(folder, 'long');
  await writeLongArchive(content);
  built = await buildArchive(content);
  pages = readBuiltPages(built);
  server = await serveFolder({ folder: built, indexDocuments: false, host: '127.0.0.1' });
}, 120_000);

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const html = (page: string): string => pages.get(page) ?? '';

/** The sheets of a list, as a reader goes through them. */
function sheetsFrom(first: string): string[] {
  const sheets: string[] = [];
  for (let page: string | undefined = first; page !== undefined;) {
    expect(sheets).not.toContain(page);
    sheets.push(page);
    const next: string | undefined = /<a rel="next" href="([^"]*)"[^>]*>\s*下一页/.exec(
      html(page),
    )?.[1];
    page = next && targetOf({ from: page, link: next }).file;
  }
  return sheets;
}

/** The pages of a folder that the main part of some sheets links to, each once. */
function linkedFrom(sheets: readonly string[], kind: string): Set<string> {
  const links = sheets.flatMap((from) =>
    [...(/<main[\s\S]*<\/main>/.exec(html(from))?.[0] ?? '').matchAll(/href="([^"]*)"/g)].map(
      ([, link = '']) => targetOf({ from, link }).file,
    ),
  );
  return new Set(links.filter((file) => new RegExp(`^${kind}/[\\w-]+\\.html$`).test(file)));
}

const pagesUnder = (prefix: string) =>
  new Set([...pages.keys()].filter((page) => page.startsWith(prefix)));
const placePages = () => [...pages.keys()].filter((page) => /^places\/[\w-]+\.html$/.test(page));

test('no page is larger than it may be', () => {
  const large = [...pages].filter(([, text]) => Buffer.byteLength(text) > LARGEST_PAGE);
  expect(large.map(([page]) => page)).toEqual([]);
});

test('a piece that names a place in every sentence leads on to the rest of them', () => {
  expect(html(`places/${busiest.place}.html`)).toContain('本篇另有53处提到');
});

test('no link is dead, and no anchor missing', () => {
  expect(linkFaults(built)).toEqual([]);
});

/** The pages of lists: those that lists begin with, and their further sheets. */
const lists = (): string[] =>
  [...pages.keys()].filter((page) =>
    new RegExp(
      `^(?:[\\w.-]+|(?:past|chronicle|places/in)/.*|places/${busiest.place}[.\\d]*|bylines/.*)\\.html$`,
    ).test(page),
  );

// The validator takes its time over so many lists, more where much else runs.
test('lists are valid HTML', { timeout: 180_000 }, async () => {
  expect(lists().length).toBeGreaterThan(30);
  expect(await htmlFaults(new Map(lists().map((page) => [page, html(page)])))).toEqual([]);
});

test('every list and every sheet has a name of its own', () => {
  const titles = lists().map((page) => /<title>([^<]*)/.exec(html(page))?.[1]);
  expect(new Set(titles).size).toBe(titles.length);
});

describe('from the first sheet on', () => {
  test.each([
    ['mentions of a place', `places/${busiest.place}.html`, 'pieces'],
    ['pieces of an author', `bylines/${busiest.author}.html`, 'pieces'],
    ['photographs', 'captions.html', 'pieces'],
  ])('all %s are reached', (_, first, kind) => {
    const sheets = sheetsFrom(first);
    expect(sheets.length).toBeGreaterThan(2);
    expect(linkedFrom(sheets, kind)).toEqual(pagesUnder('pieces/'));
  });

  test('all pages, by the state of their text, are reached, the most doubtful first', () => {
    const sheets = sheetsFrom('text-state.html');
    expect(sheets).toHaveLength(7);
    expect(linkedFrom(sheets, 'pages')).toEqual(pagesUnder('pages/'));
    expect(html('text-state.html')).toContain('另有488处');
    expect(html('text-state.html').indexOf('存疑500处')).toBeLessThan(
      html('text-state.html').indexOf('存疑20处'),
    );
  });

  test('all places, by pinyin, are reached', () => {
    const sheets = sheetsFrom('places-pinyin.html');
    expect(sheets).toHaveLength(2);
    expect(linkedFrom(sheets, 'places')).toEqual(new Set(placePages()));
  });

  test('all places, by district, are reached through the pages of the branches', () => {
    const branches = [...pagesUnder('places/in/')];
    expect(branches).toContain('places/in/d-0.html');
    expect(linkedFrom(['places.html', ...branches], 'places')).toEqual(new Set(placePages()));
  });

  test('all pieces are reached by the chronicle, all pages by their years', () => {
    const years = ['2023', '2019', 'undated'];
    const news = years.flatMap((year) => sheetsFrom(`chronicle/${year}.html`));
    expect(news).toHaveLength(4);
    expect(linkedFrom(news, 'pieces')).toEqual(pagesUnder('pieces/'));
    const printed = years.flatMap((year) => sheetsFrom(`past/${year}.html`));
    expect(printed).toHaveLength(4);
    expect(linkedFrom(printed, 'pages')).toEqual(pagesUnder('pages/'));
  });
});

test.each([
  `places/${busiest.place}.html`,
  `places/${busiest.place}.3.html`,
  'captions.2.html',
  'text-state.html',
  'chronicle.html',
  'chronicle/2023.2.html',
  'places.html',
])('%s: nothing for axe to find', async (path) => {
  const { page, problems } = await visit({ name: 'long', url: server.url }, path);
  expect(await violations(page)).toEqual([]);
  expect(problems).toEqual([]);
});

test('the years of a place lead to the sheet on which they begin', () => {
  const first = `places/${busiest.place}.html`;
  const jumps = /<nav class="jump"[\s\S]*?<\/nav>/.exec(html(first))?.[0] ?? '';
  const targets = [...jumps.matchAll(/href="([^"]*)"/g)].map(([, link = '']) =>
    targetOf({ from: first, link }),
  );
  expect(targets).toEqual([
    { file: first, anchor: 'y2023' },
    { file: `places/${busiest.place}.6.html`, anchor: 'y2019' },
    { file: `places/${busiest.place}.6.html`, anchor: 'undated' },
  ]);
});

test('of many places beside a place, some are named and all counted', () => {
  expect(html('places/s-0.html')).toContain(`全部${longArchive.communities}处`);
  expect(linkedFrom(['places/s-0.html'], 'places/in')).toContain('places/in/d-0.html');
});
