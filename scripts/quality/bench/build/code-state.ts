import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a build runs: no tests, none of what measures. */
const code = [
  'src/**/*.{ts,astro,css}',
  'scripts/**/*.ts',
  'astro.config.mjs',
  'package-lock.json',
];
const aside = ['**/*.test.ts', 'scripts/{bench,browser-tests,fixtures,quality,architecture}/**'];

/**
 * A short name of the code as it is now: results of another state are told apart by it.
 *
 * @param root - absolute path of the project
 */
export async function codeState(root: string): Promise<string> {
  const paths: string[] = [];
  for await (const path of glob(code, { cwd: root, exclude: aside })) paths.push(path);
  const hash = createHash('sha256');
  for (const path of paths.sort()) {
    const content = await readFile(join(root, path));
    hash.update(`${path}\0${String(content.length)}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 12);
}
