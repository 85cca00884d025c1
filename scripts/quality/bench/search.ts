import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { PIECES_TOGETHER } from '../../../src/search/manifest.ts';
import { searchFiles } from '../../../src/search/index-files.ts';
import type { IndexedEntry } from '../../../src/search/record.ts';
import { runCommand } from '../../cli/command.ts';
import { dist, root } from '../../cli/paths.ts';
import { serveFolder } from '../../cli/static-server.ts';
import { startBrowser } from '../../test/browser/browser.ts';
import { madePieces, makeQueries, type Query } from './made-pieces.ts';

const help = `npm run bench -- search [OPTIONS]

Makes an archive of the shipped sentences (always the same one), indexes it, and asks the search
page of dist/ in a browser names of places and strings of 1 to 8 characters, then two of them at a
time, narrowed by a filter, and by day. Says whether every answer is the literal truth, how fast it
came, and how much was fetched for it.

  --pieces N     how many pieces there are          (10000)
  --together N   how many of them one index has     (${PIECES_TOGETHER})
  --queries N    how many of each kind are asked    (300)`;

await runCommand({
  help,
  options: {
    pieces: { type: 'string', default: '10000' },
    together: { type: 'string', default: String(PIECES_TOGETHER) },
    queries: { type: 'string', default: '300' },
  },
  choices: [],
  async run({ values }) {
    const [pieces = 0, together = 0, queries = 0] = [
      values.pieces,
      values.together,
      values.queries,
    ].map(Number);
    if (![pieces, together, queries].every((it) => Number.isInteger(it) && it > 0)) {
      console.error('--pieces, --together and --queries take numbers from 1 on.');
      return 2;
    }
    if (!existsSync(dist)) {
      console.error('There is no built site yet: npm run build');
      return 1;
    }
    return (await bench(pieces, together, queries)) ? 0 : 1;
  },
});

/** @returns whether every answer was right */
async function bench(count: number, together: number, asked: number): Promise<boolean> {
  const content = join(root, 'content');
  const pieces = [...madePieces(content, count)];
  const folder = await mkdtemp(join(tmpdir(), 'bench-search-'));
  const { server: browserServer } = await startBrowser();
  const browser = await chromium.connect(browserServer.wsEndpoint());
  try {
    await makeFolder(folder, pieces, together);
    const server = await serveFolder({ folder, indexDocuments: false, host: '127.0.0.1' });
    try {
      const { one, two } = makeQueries(content, pieces, asked);
      await firstVisits(browser, server.url, folder, one.slice(0, 10));
      const page = await visit(browser, server.url, folder);
      const rows = [
        await askAll(page, 'one word', one, newestFirst),
        await askAll(page, 'one word again', one, newestFirst),
        await askAll(page, 'two words', two, newestFirst),
        await askAll(page, 'by day, oldest first', one, (it) => it, 'sort=oldest'),
        await askAll(
          page,
          'of one kind',
          one,
          (it) => newestFirst(it).filter(isOfKind(pieces)),
          `kind=${encodeURIComponent(KIND)}`,
        ),
      ];
      return rows.every((wrong) => wrong === 0);
    } finally {
      await server.close();
    }
  } finally {
    await browser.close();
    await browserServer.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const KIND = '通讯';
const isOfKind =
  (pieces: readonly IndexedEntry[]) =>
  (piece: number): boolean =>
    pieces[piece]?.facets.kind.includes(KIND) === true;
const newestFirst = (pieces: readonly number[]): number[] => [...pieces].reverse();

/** Makes a folder to serve: the search page of dist/ with its scripts, and the index. */
async function makeFolder(
  folder: string,
  pieces: readonly IndexedEntry[],
  together: number,
): Promise<void> {
  for (const part of ['search.html', 'assets', 'icon.svg']) {
    await cp(join(dist, part), join(folder, part), { recursive: true });
  }
  const start = performance.now();
  const files = await searchFiles(pieces, [], together);
  const seconds = (performance.now() - start) / 1000;
  let bytes = 0;
  for (const [path, content] of files) {
    bytes += content.length;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  console.log(
    `${pieces.length} pieces indexed in ${seconds.toFixed(0)} s: ${files.size} files, ${(bytes / 1e6).toFixed(0)} MB`,
  );
}

type Visit = { readonly page: Page; readonly sent: () => Promise<number> };

/** Opens the search page; `sent` tells the bytes since it was last asked, compressed as hosts do. */
async function visit(browser: Browser, url: string, folder: string): Promise<Visit> {
  const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
  let paths: string[] = [];
  page.on('requestfinished', (request) => paths.push(new URL(request.url()).pathname));
  await page.goto(new URL('search.html', url).href, { waitUntil: 'load' });
  const sent = async (): Promise<number> => {
    const sizes = await Promise.all(
      paths.map(async (path) => {
        const content = await readFile(join(folder, path));
        return Math.min(content.length, gzipSync(content).length);
      }),
    );
    paths = [];
    return sizes.reduce((sum, size) => sum + size, 0);
  };
  return { page, sent };
}

async function firstVisits(
  browser: Browser,
  url: string,
  folder: string,
  queries: readonly Query[],
): Promise<void> {
  const firsts: number[] = [];
  for (const { text } of queries) {
    const { page, sent } = await visit(browser, url, folder);
    await page.evaluate(ask, text);
    firsts.push(await sent());
    await page.context().close();
  }
  console.log(`first query of a visit: ${kilobytes(firsts)} with the page itself`);
}

/** @returns how many answers were not the literal truth */
async function askAll(
  { page, sent }: Visit,
  name: string,
  queries: readonly Query[],
  ordered: (pieces: readonly number[]) => readonly number[],
  search = '',
): Promise<number> {
  const times: number[] = [];
  const bytes: number[] = [];
  const wrong: string[] = [];
  await page.evaluate((address) => {
    history.replaceState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `search.html?${search}`);
  await sent();
  for (const { text, pieces } of queries) {
    const target = search === '' ? text : `?${search}&q=${encodeURIComponent(text)}`;
    const answer = await page.evaluate(ask, target);
    times.push(answer.milliseconds);
    bytes.push(await sent());
    const expected = ordered(pieces);
    const isRight =
      answer.pieces.length === expected.length &&
      (search.startsWith('sort')
        ? answer.pieces.join() === expected.join()
        : new Set([...answer.pieces, ...expected]).size === expected.length);
    if (!isRight) wrong.push(text);
  }
  const p = (share: number): string => percentile(times, share).toFixed(0);
  console.log(
    `${name}: ${queries.length - wrong.length} of ${queries.length} exact; ` +
      `p50 ${p(0.5)} ms, p95 ${p(0.95)} ms; ${kilobytes(bytes)}`,
  );
  if (wrong.length > 0) console.log(`  wrong: ${wrong.slice(0, 10).join(' | ')}`);
  return wrong.length;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function kilobytes(bytes: readonly number[]): string {
  const at = (share: number): string => (percentile(bytes, share) / 1000).toFixed(0);
  return `median ${at(0.5)} KB, p95 ${at(0.95)} KB`;
}

/**
 * Runs in the page: types a query and sends it, or goes to an address, and waits for the answer.
 *
 * @returns the numbers of the pieces, and how long it took until the first results were there
 */
async function ask(target: string): Promise<{ pieces: number[]; milliseconds: number }> {
  const box = document.querySelector<HTMLInputElement>('#search-box');
  const list = document.querySelector<HTMLElement>('#search-results');
  if (!box || !list) throw new Error('this is no search page');
  const start = performance.now();
  const answered = new Promise<number[]>((resolve) => {
    const take = (event: Event): void => {
      resolve((event as CustomEvent<{ pieces: number[] }>).detail.pieces);
    };
    list.addEventListener('answered', take, { once: true });
  });
  if (target.startsWith('?')) {
    history.replaceState(null, '', `search.html${target}`);
    dispatchEvent(new PopStateEvent('popstate'));
  } else {
    box.value = target;
    box.form?.requestSubmit();
  }
  const pieces = await answered;
  return { pieces, milliseconds: performance.now() - start };
}
