import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import process from 'node:process';
import { dist, tools } from './paths.ts';
import { runNode, type RunOptions } from './run-node.ts';

/** How a site is built: as any program is run, and where to. */
export type BuildOptions = Omit<RunOptions, 'environment'> & {
  /** Absolute path of the built site; left out: `dist/`. What Astro keeps lies beside another. */
  readonly out?: string;
};

/**
 * Builds the site and its search index from `content/` into `dist/`. It is built aside and takes
 * the place of the former one when it is complete: a build that fails or is stopped leaves what
 * was there.
 *
 * @returns exit code of the build; 0 where the built site is new
 */
export async function buildSite({ out = dist, ...options }: BuildOptions = {}): Promise<number> {
  const environment: Record<string, string> =
    out === dist ? {} : { ARCHIVE_CACHE: `${out}.cache${sep}` };
  return replaceFolder(out, (aside) =>
    runNode([tools.astro, 'build', '--outDir', aside + sep], { ...options, environment }),
  );
}

/**
 * Has a folder made beside the place where it belongs and moves it there when it is complete.
 *
 * @param folder - where it belongs; what is there is removed in the end
 * @param make - makes it at the path it is given, a sibling of `folder`
 * @returns what `make` returns: 0 where it is complete
 */
export async function replaceFolder(
  folder: string,
  make: (aside: string) => Promise<number>,
): Promise<number> {
  await mkdir(dirname(folder), { recursive: true });
  await removeLeftovers(folder);
  const aside = `${folder}.new-${process.pid}`;
  const former = `${folder}.old-${process.pid}`;
  try {
    const code = await make(aside);
    if (code !== 0) return code;
    if (existsSync(folder)) await rename(folder, former);
    await rename(aside, folder);
    return 0;
  } finally {
    await Promise.all([aside, former].map((it) => rm(it, { recursive: true, force: true })));
  }
}

/** Removes what builds left that were killed; those still at work are known by their process. */
async function removeLeftovers(folder: string): Promise<void> {
  const siblings = await readdir(dirname(folder));
  const leftovers = siblings.filter((name) => {
    if (!name.startsWith(`${basename(folder)}.`)) return false;
    const pid = /\.(?:new|old)-(\d+)$/.exec(name)?.[1];
    return pid !== undefined && !isRunning(Number(pid));
  });
  await Promise.all(
    leftovers.map((name) => rm(join(dirname(folder), name), { recursive: true, force: true })),
  );
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another person's process may not be asked, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
