import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { settingsFile } from '../site/site.ts';

/** The program that makes pages, from the project's folder: its own code and all that it stands on. */
const program = ['src', 'public', 'astro.config.mjs', 'package-lock.json'];

/**
 * A digest of all that every page depends on: the program, the Node that runs it, the settings of
 * the archive.
 *
 * @param root - absolute path of the project
 */
export function programDigest(root: string): string {
  const hash = createHash('sha256').update(process.version);
  const files = program.flatMap((path) => filesAt(join(root, path)));
  for (const file of files) {
    hash.update(`\n${relative(root, file)}\n`).update(readFileSync(file));
  }
  if (existsSync(settingsFile)) hash.update('\nsettings\n').update(readFileSync(settingsFile));
  return hash.digest('base64url');
}

/** The files at a path that is a file, a folder or nothing, in the order of their names. */
function filesAt(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (found.isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesAt(join(path, name)));
}
