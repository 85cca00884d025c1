import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../diagnostics.ts';
import { collectionNames, type Files } from './collection.ts';

/**
 * Writes the collections below a folder. Everything is written aside first and then renamed
 * into place, a collection at a time; what went before is removed last. When writing fails,
 * the folder is as it was.
 *
 * @throws the file system's error, when even the old state could not be kept
 */
export async function writeCollections(folder: string, files: Files): Promise<void> {
  const aside = path.join(folder, `.writing-${String(process.pid)}`);
  const old = path.join(folder, `.replaced-${String(process.pid)}`);
  await rm(aside, { recursive: true, force: true });
  try {
    for (const name of collectionNames) await mkdir(path.join(aside, name), { recursive: true });
    for (const [file, text] of files) await writeFile(path.join(aside, file), text);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    throw error;
  }
  await mkdir(old, { recursive: true });
  for (const name of collectionNames) {
    await moveIfThere(path.join(folder, name), path.join(old, name));
    await rename(path.join(aside, name), path.join(folder, name));
  }
  await rm(old, { recursive: true, force: true });
  await rm(aside, { recursive: true, force: true });
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

async function moveIfThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
