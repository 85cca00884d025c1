import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeScriptsRelative } from './relative-scripts.ts';

test.each([
  ['search.html', 'assets/x.js'],
  ['pieces/a.html', '../assets/x.js'],
])('scripts of %s are named from there', async (address, script) => {
  const directory = await mkdtemp(join(tmpdir(), 'site-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  await mkdir(join(directory, 'pieces'));
  const file = join(directory, address);
  await writeFile(file, '<p>src="/a"</p><script type="module" src="/assets/x.js"></script>');
  await makeScriptsRelative(directory, address);
  expect(await readFile(file, 'utf8')).toBe(
    `<p>src="/a"</p><script type="module" src="${script}"></script>`,
  );
});
