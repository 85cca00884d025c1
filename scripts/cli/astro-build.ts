import { access, constants, cp, rename, rm, statfs } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import process from 'node:process';
import { settleCollections } from '../collections/settle-collections.ts';
import { boundCompiled } from './bound-compiled.ts';
import { lockFolder } from './lock-folder.ts';
import { dist, root, tools } from './paths.ts';
import { replaceFolder } from './replace-folder.ts';
import { runNode, type RunOptions } from './run-node.ts';

/** How a site is built: as any program is run, and where to. */
export type BuildOptions = Omit<RunOptions, 'environment'> & {
  /** Absolute path of the built site; left out: `dist/`. What Astro keeps lies beside another. */
  readonly out?: string;
  /** Whether pages are rendered that are as they were. */
  readonly afresh?: boolean;
};

/** Less room than this on a disk is none: Astro alone writes more. */
const leastBytes = 1_000_000;

/**
 * Builds the site and its search index from `content/` into `dist/`. It is built aside and takes
 * the place of the former one when it is complete: a build that fails or is stopped leaves what
 * was there. While it is at work, nothing writes the collections.
 *
 * @returns exit code of the build; 0 where the built site is new
 */
export async function buildSite({ out = dist, ...options }: BuildOptions = {}): Promise<number> {
  const { stop } = options;
  const content = process.env['ARCHIVE_CONTENT'] ?? join(root, 'content');
  try {
    const release = await lockContent(content, stop);
    try {
      const code = await replaceFolder(out, (aside) => build(out, aside, options), stop);
      if (code !== 0 && stop?.aborted !== true) console.error(await whyNot(out));
      await boundCompiled(process.env['NODE_COMPILE_CACHE']);
      return code;
    } finally {
      release();
    }
  } catch (error) {
    if (stop?.aborted === true) return 130;
    if (!isFileError(error)) throw error;
    console.error(`${error.message}\n${await whyNot(out)}`);
    return 1;
  }
}

/**
 * Has Astro build a site inside of the project: for those outside it would keep what it works on in
 * one folder for all of them, and move it from there, which it cannot to another disk.
 */
async function build(
  out: string,
  aside: string,
  { afresh = false, ...options }: Omit<BuildOptions, 'out'>,
): Promise<number> {
  const isInside = aside.startsWith(root);
  const work = isInside ? aside : `${dist}.new-${process.pid}`;
  const environment: Record<string, string> = {
    ...(out !== dist && { ARCHIVE_CACHE: `${out}.cache${sep}` }),
    ...(!afresh && { ARCHIVE_FORMER: out }),
  };
  try {
    const args = [tools.astro, 'build', '--outDir', work + sep];
    const code = await runNode(args, { ...options, environment });
    if (code === 0 && !isInside) await move(work, aside);
    return code;
  } finally {
    if (!isInside) await rm(work, { recursive: true, force: true });
  }
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!isFileError(error) || error.code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
  }
}

/** Waits for who writes the collections; finishes what one of them was killed at. */
async function lockContent(content: string, stop?: AbortSignal): Promise<() => void> {
  try {
    if (await settleCollections(content, 'look')) {
      const release = await lockFolder(content, 'write', { stop });
      await settleCollections(content, 'finish').finally(release);
    }
    return await lockFolder(content, 'read', { stop });
  } catch (error) {
    // Where nothing can be written, nobody else writes either.
    if (isFileError(error)) return () => undefined;
    throw error;
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
