import { execFile } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { root } from '../../cli/paths.ts';

const run = promisify(execFile);

/**
 * Reads the sources and records of a content folder, as `npm run archive` does.
 *
 * @param content - absolute path; the collections are written beside its `sources`
 * @throws with what the build script says, where it refuses them
 */
export async function readArchive(content: string): Promise<void> {
  const places = ['--sources', join(content, 'sources'), '--out', content];
  await run(process.execPath, ['scripts/archive.ts', ...places], { cwd: root });
}

/**
 * Builds the site of a content folder beside it, as `npm run build` does, with a cache of its own.
 *
 * @param content - absolute path
 * @param how - `afresh`: beside that site another, of which no page is taken from a build before
 * @returns the built site, with a slash at the end
 */
export async function buildArchive(content: string, how?: 'afresh'): Promise<string> {
  const out = how === 'afresh' ? `${content}-dist-afresh` : `${content}-dist`;
  const environment = { ...process.env, ARCHIVE_CONTENT: content };
  const options = ['--out', out, ...(how === 'afresh' ? ['--afresh'] : [])];
  await run(process.execPath, ['scripts/site.ts', 'build', ...options], {
    cwd: root,
    env: environment,
  });
  return `${out}/`;
}
