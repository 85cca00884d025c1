import { existsSync } from 'node:fs';
import { readdir, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { lockFolder } from './lock-folder.ts';
import { removeFolder } from './remove-folder.ts';

/**
 * Has a folder made beside the place where it belongs and moves it there when it is complete. Two at
 * a time wait for each other.
 *
 * @param folder - where it belongs; what is there is removed in the end
 * @param make - makes it at the path it is given, a sibling of `folder`
 * @returns what `make` returns: 0 where it is complete
 * @throws the file system's error; what was there is there
 */
export async function replaceFolder(
  folder: string,
  make: (aside: string) => Promise<number>,
  stop?: AbortSignal,
): Promise<number> {
  const release = await lockFolder(folder, 'write', { stop });
  const aside = `${folder}.new-${process.pid}`;
  const former = `${folder}.old-${process.pid}`;
  try {
    await settleFolder(folder);
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
    try {
      for (const it of [aside, former]) await removeFolder(it);
    } finally {
      release();
    }
  }
}

/**
 * Puts right what was killed at its work: the former folder goes back to its place, if that is empty
 * (between two renamings it is), and what was left aside is removed. What is still at work is known
 * by its process, and stays.
 */
export async function settleFolder(folder: string): Promise<void> {
  const siblings = existsSync(dirname(folder)) ? await readdir(dirname(folder)) : [];
  const leftovers = siblings.filter((name) => {
    if (!name.startsWith(`${basename(folder)}.`)) return false;
    const pid = /\.(?:new|old)-(\d+)$/.exec(name)?.[1];
    return pid !== undefined && (Number(pid) === process.pid || !isRunning(Number(pid)));
  });
  const former = leftovers.find((name) => name.includes('.old-'));
  if (former !== undefined && !existsSync(folder)) {
    await rename(join(dirname(folder), former), folder);
  }
  for (const name of leftovers) await removeFolder(join(dirname(folder), name));
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
