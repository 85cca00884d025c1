import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeScriptsRelative } from './relative-scripts.ts';

test('scripts of every page are named from there', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'site-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  await mkdir(join(directory, 'pieces'));
  const pages = { 'search.html': 'assets/x.js', 'pieces/a.html': '../assets/x.js' };
  for (const page of Object.keys(pages)) {
    const html = '<p>src="/a"</p><script type="module" src="/assets/x.js"></script>';
    await writeFile(join(directory, page), html);
  }
  await makeScriptsRelative(directory);
  for (const [page, script] of Object.entries(pages)) {
    expect(await readFile(join(directory, page), 'utf8')).toBe(
      `<p>src="/a"</p><script type="module" src="${script}"></script>`,
    );
  }
});
