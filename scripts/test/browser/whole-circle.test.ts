import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Correction, correctionFileSchema, recordSchema } from '../../../src/model/index.ts';
import { root } from '../../cli/paths.ts';
import { serveFolder, type StaticServer } from '../../cli/static-server.ts';
import { buildArchive } from './built-archive.ts';
import { pageWith } from './built-files.ts';
import type { ServedSite } from './hosts.ts';
import { sites, visit } from './site.ts';

/**
 * The whole circle: a reader corrects a character on the site, the file that the browser gives goes
 * through the review into the record of a copy of the archive, and its site is built anew.
 */
const run = promisify(execFile);
const shipped = firstSite();

/** A character that no page has, so that each reading is told from all else. */
const MENDED = '饕';
const reader = '读者甲';

/** A piece that nobody has emended, with some words in its first paragraph. */
const words = /^(?![^]*<del>)[^]*<p id="p1" class="paragraph"[^>]*>(?:[^<]|<\/?span[^>]*>){60}/;
const path = pageWith('pieces', words);

function firstSite(): ServedSite {
  const [site] = sites;
  if (!site) throw new Error('no site is served');
  return site;
}

let folder: string;
let content: string;
let file: string;
let correction: Correction;
let before: string;
let built: string;
let server: StaticServer | undefined;

/** What a reader does: opens the form, types over one character, takes the file home. */
async function correctOnSite(site: ServedSite, taken: string): Promise<void> {
  const { page, problems } = await visit(site, path);
  await page.locator('#p1 .correct').press('Enter');
  const field = page.locator('#correction-text');
  before = await field.inputValue();
  await field.fill(corrected(before));
  await page.locator('#correction-why').fill('照原报改。');
  await page.locator('#correction-who').fill(reader);
  await page.getByRole('button', { name: '放进我的更正' }).click();
  await page.getByRole('button', { name: '看我的更正' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载文件' }).click();
  await (await download).saveAs(taken);
  expect(problems).toEqual([]);
}

/** The text with its twentieth Chinese character as another. */
function corrected(text: string): string {
  const characters = [...text];
  const at = characters.findIndex((it, index) => index >= 20 && /\p{Script=Han}/u.test(it));
  return characters.with(at, MENDED).join('');
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whole-circle-'));
  content = join(folder, 'content');
  await cp(process.env.ARCHIVE_CONTENT ?? join(root, 'content'), content, { recursive: true });
  file = join(folder, 'corrections.yaml');
});

afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true });
});

test('a reader corrects a character and takes the file home', async () => {
  await correctOnSite(shipped, file);
  const { corrections } = correctionFileSchema.parse(parse(await readFile(file, 'utf8')));
  expect(corrections).toHaveLength(1);
  [correction] = corrections as [Correction];
});

test('the editor accepts it: it is in the record, with the reader’s name', async () => {
  const sources = join(content, 'sources');
  const decided = ['--sources', sources, '--accept', 'all', '--build'];
  const review = ['scripts/corrections.ts', 'review', file, ...decided];
  await run(process.execPath, review, { cwd: root });
  const { source, line, read, as, why } = correction;
  const record = await readFile(join(sources, source.replace(/\.txt$/, '.yaml')), 'utf8');
  const { emendations } = recordSchema.parse(parse(record));
  expect(emendations.filter(({ who }) => who === reader)).toEqual([
    { line, read, as, why, who: reader, sure: true },
  ]);
});

test('the site is built anew', { timeout: 300_000 }, async () => {
  built = await buildArchive(content);
  server = await serveFolder({ folder: built, indexDocuments: false, host: '127.0.0.1' });
});

const rebuilt: readonly [string, () => ServedSite][] = [
  ['on a host', () => ({ name: 'rebuilt', url: server?.url ?? '' })],
  ['in a folder', () => ({ name: 'rebuilt', url: pathToFileURL(built).href })],
];

describe.each(rebuilt)('the rebuilt site, %s', (_, site) => {
  test('shows the new reading, with the old one in the note and one switch away', async () => {
    const { page, problems } = await visit(site(), path);
    const text = () =>
      page.locator('#p1').evaluate((it) => {
        for (const mark of it.querySelectorAll('.note-mark')) mark.remove();
        return it.textContent;
      });
    const note = page.locator('.note-list li', { hasText: reader });
    await expect.poll(() => note.locator('del').innerText()).toBe(correction.read);
    await expect.poll(() => note.locator('ins').innerText()).toBe(correction.as);
    await expect.poll(() => note.innerText()).toContain('照原报改。');
    await expect.poll(() => text()).toBe(corrected(before));
    await page.locator('[data-tool=printed]').click();
    await expect.poll(() => text()).toBe(before);
    expect(problems).toEqual([]);
  });

  test('is found by both readings; the hit in print says so', async () => {
    const { page, problems } = await visit(site(), 'search.html');
    const { read, as } = correction;
    const ask = async (query: string) => {
      await page.locator('#search-box').fill(query);
      await page.locator('#search-box').press('Enter');
      await page.locator(`#search-results[data-whole="${query}"]`).waitFor({ state: 'attached' });
      const id = path.replace(/^.*\/|\.html$/g, '');
      return page.locator(`#search-results > [data-piece="${id}"]`);
    };
    const found = await ask(as);
    await expect.poll(() => found.count()).toBe(1);
    await expect.poll(() => found.locator('mark').first().innerText()).toBe(as);
    await expect.poll(() => found.locator('.result-reading').count()).toBe(0);
    const inPrint = await ask(read);
    await expect
      .poll(() => inPrint.locator('.result-reading').innerText())
      .toBe(`印作「${read}」，今作「${as}」：`);
    await inPrint.locator('.result-part').first().click();
    await page.locator('#p1 mark').waitFor();
    await expect.poll(() => page.locator('#p1 mark').innerText()).toBe(read);
    expect(problems).toEqual([]);
  });
});
