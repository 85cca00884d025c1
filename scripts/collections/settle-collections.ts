import { mkdirSync, rmSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { moveIn } from './move-in.ts';

/** What is written aside lies here until it is complete. */
export const asideOf = (folder: string): string => path.join(folder, `.writing-${process.pid}`);
/** All of it, complete: from here it goes into its place, and must, whoever moves it there. */
export const readyOf = (folder: string): string => path.join(folder, `.ready-${process.pid}`);
/** What was in its place before. */
export const replacedOf = (folder: string): string => path.join(folder, `.replaced-${process.pid}`);

/**
 * Finishes what was killed while it wrote the collections: what was complete goes into its place, so
 * that all of them are new; what was not is removed, and all are as they were.
 *
 * @param folder - the content folder, which nobody else may be writing; it need not be there
 * @param how - `look` only tells
 * @returns whether there is, or was, something to put right
 */
export async function settleCollections(folder: string, how: 'look' | 'finish'): Promise<boolean> {
  const names = await namesIn(folder);
  const left = names.filter((name) => /^\.(?:writing|ready|replaced)-\d+$/.test(name));
  if (how === 'look' || left.length === 0) return left.length > 0;
  const complete = left.find((name) => name.startsWith('.ready-'));
  const replaced = replacedOf(folder);
  if (complete !== undefined) {
    rmSync(replaced, { recursive: true, force: true });
    mkdirSync(replaced);
    moveIn(folder, path.join(folder, complete), replaced);
  }
  for (const name of new Set([...left, path.basename(replaced)])) {
    await rm(path.join(folder, name), { recursive: true, force: true });
  }
  return true;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
