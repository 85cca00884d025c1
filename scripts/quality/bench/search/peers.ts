import { spawnSync } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { close, createIndex } from 'pagefind';
import { root } from '../../../cli/paths.ts';

/** Other engines, in the versions that are measured; fetched by the bench, no part of the project. */
const packages = ['minisearch@7.2.0', 'flexsearch@0.8.212', 'fuse.js@7.5.0'];

const modules = {
  'minisearch.js': 'minisearch/dist/es/index.js',
  'flexsearch.js': 'flexsearch/dist/flexsearch.bundle.module.min.js',
  'fuse.js': 'fuse.js/dist/fuse.mjs',
};

/** All texts, which the peers index or search in the page. */
const TEXTS = 'peers/texts.json';

/**
 * Lays the peers beside the search page: their modules, the texts that they index or search, and
 * Pagefind's own index of the same pieces as it comes.
 *
 * @param texts - of each piece the segments that a reader can see
 * @param folder - what is served
 */
export async function makePeers(
  texts: readonly (readonly string[])[],
  folder: string,
): Promise<void> {
  const cache = join(root, 'node_modules', '.cache', 'bench-peers');
  await mkdir(cache, { recursive: true });
  await writeFile(join(cache, 'package.json'), '{ "private": true }');
  const npm = spawnSync(
    'npm',
    ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', ...packages],
    { cwd: cache, encoding: 'utf8', shell: process.platform === 'win32' },
  );
  if (npm.status !== 0) throw new Error(`the other engines cannot be had:\n${npm.stderr}`);
  await mkdir(join(folder, 'peers'), { recursive: true });
  for (const [name, path] of Object.entries(modules)) {
    await cp(join(cache, 'node_modules', path), join(folder, 'peers', name));
  }
  const joined = texts.map((segments) => segments.join('\n'));
  await writeFile(join(folder, TEXTS), JSON.stringify(joined));
  await pagefindAsItComes(joined, join(folder, 'peers', 'pagefind'));
}

/** Pagefind's index of the plain texts in Chinese, as its documentation has it. */
async function pagefindAsItComes(texts: readonly string[], outputPath: string): Promise<void> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join('; '));
  for (const [piece, content] of texts.entries()) {
    await index.addCustomRecord({ url: `/${piece}`, content, language: 'zh' });
  }
  await index.writeFiles({ outputPath });
  await close();
}
