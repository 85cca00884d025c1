import { existsSync } from 'node:fs';
import { access, constants, cp, mkdir, readdir, rename, rm, statfs } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import process from 'node:process';
import { dist, root, tools } from './paths.ts';
import { runNode, type RunOptions } from './run-node.ts';

/** How a site is built: as any program is run, and where to. */
export type BuildOptions = Omit<RunOptions, 'environment'> & {
  /** Absolute path of the built site; left out: `dist/`. */
  readonly out?: string;
};

/** Less room than this on a disk is none: Astro alone writes more. */
const leastBytes = 1_000_000;

/**
 * Builds the site and its search index from `content/` into `dist/`. It is built aside and takes
 * the place of the former one when it is complete: a build that fails or is stopped leaves what
 * was there.
 *
 * @returns exit code of the build; 0 where the built site is new
 */
export async function buildSite({ out = dist, ...options }: BuildOptions = {}): Promise<number> {
  try {
    // What cannot be written is known before it is built.
    await mkdir(dirname(out), { recursive: true });
    await access(dirname(out), constants.W_OK);
    await removeLeftovers(out);
    const code = await replaceFolder(out, (aside) => build(aside, options));
    if (code !== 0 && options.stop?.aborted !== true) console.error(await whyNot(out));
    return code;
  } catch (error) {
    if (options.stop?.aborted === true) return 130;
    if (!isFileError(error)) throw error;
    console.error(`${error.message}\n${await whyNot(out)}`);
    return 1;
  }
}

/**
 * Has Astro build a site inside of the project, wherever it goes then: for those outside, Astro
 * would move what it works on, which it cannot to another disk.
 */
async function build(aside: string, options: RunOptions): Promise<number> {
  const work = `${dist}.new-${process.pid}`;
  // Archives that are built at once do not share what Astro stores of them.
  const cache = join(root, 'node_modules', '.cache', `astro-${process.pid}`);
  const environment = { ARCHIVE_CACHE: cache + sep };
  try {
    const args = [tools.astro, 'build', '--outDir', work + sep];
    const code = await runNode(args, { ...options, environment });
    if (code === 0 && aside !== work) await cp(work, aside, { recursive: true });
    return code;
  } finally {
    await rm(cache, { recursive: true, force: true });
    if (aside !== work) await rm(work, { recursive: true, force: true });
  }
}

/**
 * Has a folder made beside the place where it belongs and moves it there when it is complete.
 *
 * @param folder - where it belongs; what is there is removed in the end
 * @param make - makes it at the path it is given, a sibling of `folder`
 * @returns what `make` returns: 0 where it is complete
 * @throws the file system's error; what was there is there
 */
export async function replaceFolder(
  folder: string,
  make: (aside: string) => Promise<number>,
): Promise<number> {
  const aside = `${folder}.new-${process.pid}`;
  const former = `${folder}.old-${process.pid}`;
  try {
    const code = await make(aside);
    if (code !== 0) return code;
    if (existsSync(folder)) await rename(folder, former);
    try {
      await rename(aside, folder);
    } catch (error) {
      if (existsSync(former)) await rename(former, folder);
      throw error;
    }
    return 0;
  } finally {
    for (const it of [aside, former]) await rm(it, { recursive: true, force: true });
  }
}

/**
 * Puts right what a build left that was killed: the former site goes back to its place, if that is
 * empty (between two renamings it is), and what lies aside is removed. What is still at work is
 * known by its process, and stays.
 */
export async function removeLeftovers(folder: string): Promise<void> {
  const siblings = await readdir(dirname(folder)).catch(() => []);
  const leftovers = siblings.filter((name) => {
    if (!name.startsWith(`${basename(folder)}.`)) return false;
    const pid = /\.(?:new|old)-(\d+)$/.exec(name)?.[1];
    return pid !== undefined && !isRunning(Number(pid));
  });
  for (const name of leftovers) {
    const path = join(dirname(folder), name);
    if (name.includes('.old-') && !existsSync(folder)) await rename(path, folder);
    else await rm(path, { recursive: true, force: true });
  }
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

/** What is left of a build that failed, and how to mend what the disk has to do with it. */
async function whyNot(out: string): Promise<string> {
  const folder = dirname(out);
  const kept = `${out} is as it was.`;
  try {
    // As a folder: behind a file there is nothing.
    await access(folder + sep, constants.W_OK);
    const { bavail, bsize } = await statfs(folder);
    if (bavail * bsize >= leastBytes) return kept;
  } catch {
    return `${kept} ${folder} is no folder that can be written to: choose another, or mend its permissions.`;
  }
  return `${kept} The disk of ${folder} is full: make room there, a site takes as much again while it is built.`;
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
