import { createHash } from 'node:crypto';
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../diagnostics.ts';
import { decode } from '../source/decode.ts';
import { readPlainFile } from '../source/read-plain-file.ts';
import type { SentFile } from './sent.ts';

/** Ten thousand corrections have room in it; nobody makes more over a visit. */
const mostBytes = 4 * 1024 * 1024;

/** A folder with more than so many is another than was meant. */
const mostFiles = 10_000;

/** What is read of a folder; a file that is named is read whatever it is called. */
const ending = /\.(?:ya?ml|json|md|txt|eml)$/iu;

/**
 * Reads the files that are named, and those below the folders that are named, each once.
 *
 * @param leftOut - a file that is no correction file wherever it lies: what was kept before
 */
export async function findFiles(
  names: readonly string[],
  leftOut: string,
): Promise<{ readonly files: readonly SentFile[]; readonly problems: readonly Diagnostic[] }> {
  const problems: Diagnostic[] = [];
  const found: string[] = [];
  for (const name of names) {
    try {
      const below = (await lstat(name)).isDirectory() ? await filesBelow(name) : [name];
      if (below.length <= mostFiles) found.push(...below);
      else problems.push(unreadable(name, `${below.length} files; at most ${mostFiles} are read`));
    } catch (error) {
      problems.push(unreadable(name, error instanceof Error ? error.message : String(error)));
    }
  }
  const seen = new Set([path.resolve(leftOut)]);
  const files: SentFile[] = [];
  for (const name of found) {
    if (seen.has(path.resolve(name))) continue;
    seen.add(path.resolve(name));
    const read = await readSent(name);
    if ('text' in read) files.push(read);
    else problems.push(read);
  }
  return { files, problems };
}

/** @returns of files and folders that are named, those that are not there: most likely mistyped */
export async function namesOfNothing(names: readonly string[]): Promise<string[]> {
  const isThere = await Promise.all(
    names.map((name) =>
      lstat(name).then(
        () => true,
        (error: unknown) => !(error instanceof Error && 'code' in error && error.code === 'ENOENT'),
      ),
    ),
  );
  return names.filter((_, index) => isThere[index] === false);
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && ending.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}

async function readSent(name: string): Promise<SentFile | Diagnostic> {
  const file = name.split(path.sep).join('/');
  try {
    const { size } = await lstat(name);
    if (size > mostBytes) return unreadable(file, `${size} bytes; at most ${mostBytes} are read`);
    const bytes = readPlainFile(name);
    const decoded = decode(bytes);
    if (!('text' in decoded)) {
      return unreadable(file, `no text: the byte at offset ${decoded.offset} is in no encoding`);
    }
    const digest = createHash('sha256').update(bytes).digest('hex');
    return { file, text: decoded.text, digest };
  } catch (error) {
    return unreadable(file, error instanceof Error ? error.message : String(error));
  }
}

function unreadable(file: string, found: string): Diagnostic {
  return {
    rule: 'correction-file',
    file,
    line: null,
    column: null,
    found,
    expected: 'a file of corrections, or a folder of such files',
    mend: 'check the name and the permissions, or leave the file out',
  };
}
