import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Diagnostic } from '../diagnostics.ts';
import { collectionNames, type Files } from './collection.ts';

/**
 * Has the collections below a folder be these files and no others. A file that holds what it should
 * stays untouched; another is written aside and takes its place, so that nobody reads half of it.
 *
 * One file after another and at once: to wait for each of tens of thousands takes twice as long.
 *
 * @throws the file system's error; a run that can write mends what it left
 */
export function writeCollections(folder: string, files: Files): void {
  for (const name of collectionNames) mkdirSync(path.join(folder, name), { recursive: true });
  // First: where upper and lower case are one, a file that is new has the name of one that went.
  for (const file of listCollections(folder)) {
    if (!files.has(file)) rmSync(path.join(folder, file));
  }
  const aside = path.join(folder, `.writing-${process.pid}`);
  try {
    for (const [file, text] of files) {
      const place = path.join(folder, file);
      if (holds(place, text)) continue;
      writeFileSync(aside, text);
      renameSync(aside, place);
    }
  } finally {
    rmSync(aside, { force: true });
  }
}

function holds(place: string, text: string): boolean {
  const found = lstatSync(place, { throwIfNoEntry: false });
  return found?.isFile() === true && readFileSync(place, 'utf8') === text;
}

/** Holds the collections below a folder against what the build script makes. */
export function compareCollections(folder: string, files: Files): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const there = new Set(listCollections(folder));
  for (const [file, expected] of files) {
    if (!there.delete(file)) {
      problems.push(
        differs(folder, file, null, 'no such file', 'the file that the build script makes'),
      );
      continue;
    }
    const text = readFileSync(path.join(folder, file), 'utf8');
    if (text !== expected) problems.push(differs(folder, file, ...firstDifference(text, expected)));
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

/** The Markdown files of the collections below a folder, by their paths from it. */
function listCollections(folder: string): string[] {
  return collectionNames.flatMap((name) => {
    try {
      return readdirSync(path.join(folder, name))
        .filter((file) => file.endsWith('.md'))
        .toSorted()
        .map((file) => `${name}/${file}`);
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  });
}

/** Nothing there, or a file on the way where a folder should be. */
function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'ENOTDIR')
  );
}
