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
 * Builds the site of a content folder beside it, as `npm run build` does.
 *
 * @param content - absolute path
 * @returns the built site, with a slash at the end
 */
export async function buildArchive(content: string): Promise<string> {
  const out = `${content}-dist`;
  await run(process.execPath, ['scripts/site.ts', 'build', '--out', out], {
    cwd: root,
    env: { ...process.env, ARCHIVE_CONTENT: content },
  });
  return `${out}/`;
}
