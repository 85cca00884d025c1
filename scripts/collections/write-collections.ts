import { writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../diagnostics.ts';
import { collectionNames, type Files } from './collection.ts';
import { asideOf, readyOf, replacedOf, settleCollections } from './settle-collections.ts';

/**
 * Writes the collections below a folder. Everything is written aside first and then renamed
 * into place, a collection at a time; what went before is removed last. Where it is killed, the next
 * one finishes what it did (settle-collections.ts); nobody else may be writing there.
 *
 * @throws the file system's error; the folder is then as it was, and nothing is left aside
 */
export async function writeCollections(folder: string, files: Files): Promise<void> {
  await settleCollections(folder, 'finish');
  const aside = asideOf(folder);
  const ready = readyOf(folder);
  const old = replacedOf(folder);
  try {
    for (const name of collectionNames) {
      await refuseFile(path.join(folder, name));
      await mkdir(path.join(aside, name), { recursive: true });
      await mkdir(old, { recursive: true });
    }
    // One after another and at once: to wait for each of tens of thousands takes twice as long.
    for (const [file, text] of files) writeFileSync(path.join(aside, file), text);
    await rename(aside, ready);
    await swap(folder, ready, old);
    await rm(ready, { recursive: true, force: true });
  } catch (error) {
    // Nothing is complete any more, and nobody may finish it.
    await rename(ready, aside).catch(() => undefined);
    throw error;
  } finally {
    await rm(old, { recursive: true, force: true });
    await rm(aside, { recursive: true, force: true });
  }
}

/** Puts every collection from `ready` into its place, or all of them back. */
async function swap(folder: string, ready: string, old: string): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const name of collectionNames) {
      const place = path.join(folder, name);
      const replaced = path.join(old, name);
      if (await moveIfThere(place, replaced)) undo.push(() => rename(replaced, place));
      await rename(path.join(ready, name), place);
      undo.push(() => rename(place, path.join(ready, name)));
    }
  } catch (error) {
    for (const step of undo.reverse()) await step();
    throw error;
  }
}

/** A note of somebody's under the name of a collection is not ours to remove. */
async function refuseFile(place: string): Promise<void> {
  const found = await stat(place).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (found?.isDirectory() === false) {
    throw new Error(`${place} is a file, and a folder of that name is to be written`);
  }
}

/** Holds the collections below a folder against what the build script makes. */
export async function compareCollections(folder: string, files: Files): Promise<Diagnostic[]> {
  const problems: Diagnostic[] = [];
  const there = new Set<string>();
  for (const name of collectionNames) {
    for (const file of await listMarkdown(path.join(folder, name))) there.add(`${name}/${file}`);
  }
  for (const [file, expected] of files) {
    if (!there.delete(file)) {
      problems.push(
        differs(folder, file, null, 'no such file', 'the file that the build script makes'),
      );
      continue;
    }
    const text = await readFile(path.join(folder, file), 'utf8');
    if (text === expected) continue;
    const [line, found, wanted] = firstDifference(text, expected);
    problems.push(differs(folder, file, line, found, wanted));
  }
  for (const file of there) {
    problems.push(
      differs(folder, file, null, 'a file that the build script does not make', 'no such file'),
    );
  }
  return problems;
}

function differs(
  folder: string,
  file: string,
  line: number | null,
  found: string,
  expected: string,
): Diagnostic {
  return {
    rule: 'collection-differs',
    file: path.join(folder, file),
    line,
    column: null,
    found,
    expected,
    mend: 'these files are generated: change the source or its record, then run npm run archive',
  };
}

function firstDifference(text: string, expected: string): [number, string, string] {
  const own = text.split('\n');
  const wanted = expected.split('\n');
  const at = wanted.findIndex((line, index) => line !== own[index]);
  const index = at === -1 ? wanted.length : at;
  return [index + 1, own[index] ?? 'the end of the file', wanted[index] ?? 'the end of the file'];
}

async function listMarkdown(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.md')).toSorted();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function moveIfThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** Nothing there, or a file on the way where a folder should be. */
function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'ENOTDIR')
  );
}
