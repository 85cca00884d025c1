import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../diagnostics.ts';
import { byCollection, collectionNames, type Files } from './collection.ts';
import { isMissing } from './missing.ts';
import type { Writing } from './write-collections.ts';

/** Takes the files that would be written, to compare them. */
export function collectFiles(): Pick<Writing, 'keep' | 'put'> & { readonly files: Files } {
  const files = new Map<string, string>();
  return {
    files,
    keep: () => null,
    put(file, text) {
      files.set(file, text);
      return { sha256: '', inode: 0, size: 0, written: 0 };
    },
  };
}

/** Holds the collections below a folder against what the build script makes. */
export async function compareCollections(folder: string, files: Files): Promise<Diagnostic[]> {
  const problems: Diagnostic[] = [];
  const there = new Set<string>();
  for (const name of collectionNames) {
    for (const file of await listMarkdown(path.join(folder, name))) there.add(`${name}/${file}`);
  }
  for (const [file, expected] of [...files].toSorted(([a], [b]) => byCollection(a, b))) {
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
