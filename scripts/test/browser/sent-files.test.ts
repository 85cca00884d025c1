import { globSync, readFileSync } from 'node:fs';
import { extname, sep } from 'node:path';
import { expect, test } from 'vitest';
import { hostHeaders } from '../../cli/static-server.ts';
import { readTruth } from './search-truth.ts';
import { newPage, sites } from './site.ts';
import { dist } from '../../cli/paths.ts';

/** What hosts send of dist/, and what they do not. */
const files = globSync('**/*.*', { cwd: dist }).map((path) => path.split(sep).join('/'));

test('browsers keep for good only what has another path when it changes', () => {
  const headersOf = hostHeaders();
  const kept = files.filter((path) => headersOf(path)['Cache-Control']?.includes('immutable'));
  expect(kept.length).toBeGreaterThan(10);
  const hashed = /[./_-][\w-]{7,}\.\w+$|^pagefind\/[0-9a-f]{8}\//;
  expect(kept.filter((path) => !hashed.test(path))).toEqual([]);
});

test('every file has a type that hosts are told, or is Pagefind’s', () => {
  const recipe = readFileSync(new URL('../../cli/nginx.conf', import.meta.url), 'utf8');
  const known = /types \{([^}]*)\}/.exec(recipe)?.[1]?.split(/[\s;]+/) ?? [];
  const unknown = files.filter(
    (path) => !known.includes(extname(path).slice(1)) && !path.startsWith('pagefind/'),
  );
  expect(unknown).toEqual([]);
});

test('a host is never asked for the copies that a folder needs', async () => {
  const [site] = sites;
  const { places } = readTruth();
  const page = await newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(new URL(`search.html?q=${encodeURIComponent(places[0] ?? '')}`, site?.url).href);
  await page.locator(`#search-results[data-whole]`).waitFor({ state: 'attached' });
  await page.locator('#search-box').pressSequentially('a');
  expect(asked.some((path) => path.endsWith('.pf_index'))).toBe(true);
  expect(asked.filter((path) => /\/copies\/|manifest\.json\.js$/.test(path))).toEqual([]);
  expect(files.some((path) => /^pagefind\/\w+\/copies\/0\.js$/.test(path))).toBe(true);
});
