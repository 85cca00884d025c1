import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { root } from '../../../cli/paths.ts';

/** The version that is measured; fetched by the bench, no part of the project. */
const eleventy = '@11ty/eleventy@3.1.6';

/**
 * Fetches Eleventy, once, into a folder of its own.
 *
 * @returns absolute path of its command
 * @throws with what npm says where it cannot be had
 */
export async function fetchEleventy(): Promise<string> {
  const folder = join(root, 'node_modules', '.cache', 'bench-build-packages', eleventy);
  const command = join(folder, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs');
  if (existsSync(command)) return command;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }');
  const npm = spawnSync(
    'npm',
    ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', eleventy],
    { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' },
  );
  if (npm.status !== 0) throw new Error(`Eleventy cannot be had:\n${npm.stderr}`);
  return command;
}

/** What an installed Hugo says of its version, such as `hugo v0.111.3`; null where there is none. */
export function installedHugo(): string | null {
  const { status, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  return status === 0 ? stdout.split(/[+ -]/u).slice(0, 2).join(' ') : null;
}
