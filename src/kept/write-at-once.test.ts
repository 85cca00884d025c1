import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeAtOnce } from './write-at-once.ts';

let site = '';
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'write-at-once-'));
});
afterEach(() => {
  rmSync(site, { recursive: true });
});

test('a page is written, its folder made, and nothing left to write', async () => {
  for (const path of ['pieces/a.html', 'pieces/b.html', 'index.html']) {
    const rest = await writeAtOnce(new Response(`旧街新貌 ${path}`), site, path);
    expect(rest.body).toBeNull();
    expect(readFileSync(join(site, path), 'utf8')).toBe(`旧街新貌 ${path}`);
  }
});

test.each([
  ['a redirection', new Response(null, { status: 302, headers: { location: '/b.html' } })],
  ['an error', new Response('没有这一页', { status: 500 })],
  ['nothing', new Response(null)],
])('%s is left to Astro', async (_, response) => {
  expect(await writeAtOnce(response, site, 'a.html')).toBe(response);
  expect(existsSync(join(site, 'a.html'))).toBe(false);
});
