import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { isText, typeOf } from './content-types.ts';
import { ASKED, headersOf, KEPT } from './header-table.ts';
import { headersFile } from './headers-file.ts';
import { nginxConfig } from './nginx-config.ts';

describe('the recipes say what the table says; npx vitest -u writes them anew', () => {
  test('public/_headers', async () => {
    await expect(headersFile()).toMatchFileSnapshot('../../public/_headers');
  });

  test('nginx.conf', async () => {
    await expect(nginxConfig()).toMatchFileSnapshot('./nginx.conf');
  });
});

describe('what is kept for good has a path that tells its content', () => {
  test.each([
    'assets/paper.D3aYI7j3.css',
    'pairs/78ade33b/s0.gz',
    'names/ac54f4bf/all.json.gz',
    'pagefind/fragment/unknown_0a1b2c3.pf_fragment',
    'pagefind/1/fragment/unknown_0a1b2c3.pf_fragment',
  ])('%s is', (path) => {
    expect(headersOf(path)['Cache-Control']).toBe(KEPT);
  });

  test.each([
    'index.html',
    'pairs/pairs.json',
    'names/names.json',
    'pagefind/pagefind.js',
    'pagefind/pagefind-entry.json',
    'pagefind/1/pagefind-entry.json',
    'pieces/assets/x.html',
  ])('%s is not', (path) => {
    expect(headersOf(path)['Cache-Control']).toBe(ASKED);
  });
});

test.each([
  ['index.html', 'text/html', true],
  ['assets/a.1234.js', 'text/javascript', true],
  ['feed.xml', 'text/xml', true],
  ['a.ris', 'application/x-research-info-systems', true],
  ['pairs/0/s0.gz', 'application/gzip', false],
  ['x.pf_meta', 'application/octet-stream', false],
  ['CNAME', 'application/octet-stream', false],
])('%s is %s', (path, type, text) => {
  expect(typeOf(path)).toBe(type);
  expect(isText(type)).toBe(text);
});

describe('.github/workflows/pages.yml', () => {
  test('runs commands that package.json has', async () => {
    const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
    const { scripts } = JSON.parse(await read('package.json')) as {
      scripts: Record<string, string>;
    };
    const commands = (await read('.github/workflows/pages.yml')).matchAll(/npm run ([\w:-]+)/gu);
    const names = [...commands].map(([, name]) => name);
    expect(names).not.toEqual([]);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(names));
  });
});
