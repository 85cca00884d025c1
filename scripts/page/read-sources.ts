import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../diagnostics.ts';
import { cutLines } from './cut-lines.ts';
import { decode } from './decode.ts';
import { isBlank, type SourcePage } from './page.ts';
import { pageIdOf } from './page-id.ts';

/** An editor's record as it lies on disk, not yet looked into. */
export type RecordFile = { readonly file: string; readonly text: string };

export type Sources = {
  /** In the order of their file names, which is the order of the archive. */
  readonly pages: readonly SourcePage[];
  /** By the id of the page they stand beside. */
  readonly records: ReadonlyMap<string, RecordFile>;
  readonly problems: readonly Diagnostic[];
};

/**
 * Reads every `NAME.txt` and `NAME.yaml` below a folder. Nothing throws for what a file
 * holds: all problems of all files come back together.
 *
 * @param folder - the sources folder
 * @param withRecords - false leaves the editor's records out
 */
export async function readSources(folder: string, withRecords: boolean): Promise<Sources> {
  const problems: Diagnostic[] = [];
  const names = await listFiles(folder, problems);
  const pages: SourcePage[] = [];
  const byId = new Map<string, string>();
  for (const name of names.filter((it) => /\.txt$/iu.test(it))) {
    const id = pageIdOf(stemOf(name));
    const twin = byId.get(id.toLowerCase());
    if (twin !== undefined) {
      problems.push({
        rule: 'source-name',
        file: shown(folder, name),
        line: null,
        column: null,
        found: `the same name as ${shown(folder, twin)}`,
        expected: 'one source of each name, upper and lower case and folders apart',
        mend: `rename one of the two files, and its .yaml with it`,
      });
      continue;
    }
    byId.set(id.toLowerCase(), name);
    const page = await readPage(folder, name, id, problems);
    if (page !== null) pages.push(page);
  }
  const records = new Map<string, RecordFile>();
  for (const name of withRecords ? names.filter((it) => /\.ya?ml$/iu.test(it)) : []) {
    const file = shown(folder, name);
    const source = byId.get(pageIdOf(stemOf(name)).toLowerCase());
    const id = source === undefined ? null : pageIdOf(stemOf(source));
    const twin = id === null ? undefined : records.get(id);
    if (twin !== undefined) {
      problems.push({
        rule: 'source-name',
        file,
        line: null,
        column: null,
        found: `a second record for one source, beside ${twin.file}`,
        expected: 'one record for each source',
        mend: 'put the entries of both into one file',
      });
    } else if (id !== null) {
      records.set(id, { file, text: await readFile(path.join(folder, name), 'utf8') });
    } else {
      problems.push({
        rule: 'record-without-source',
        file,
        line: null,
        column: null,
        found: 'a record, but no source of that name',
        expected: `${stemOf(name)}.txt in the sources folder`,
        mend: 'add the source, or rename or remove the record',
      });
    }
  }
  return { pages, records, problems };
}

async function listFiles(folder: string, problems: Diagnostic[]): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true });
    return entries.map((name) => name.split(path.sep).join('/')).sort(byCodePoint);
  } catch (error) {
    problems.push(unreadable(folder, error));
    return [];
  }
}

async function readPage(
  folder: string,
  name: string,
  id: string,
  problems: Diagnostic[],
): Promise<SourcePage | null> {
  const file = shown(folder, name);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path.join(folder, name));
  } catch (error) {
    problems.push(unreadable(file, error));
    return null;
  }
  const decoded = decode(bytes);
  if ('offset' in decoded) {
    const bad = [...bytes.subarray(decoded.offset, decoded.offset + 4)];
    problems.push({
      rule: 'source-encoding',
      file,
      line: bytes.subarray(0, decoded.offset).filter((byte) => byte === 0x0a).length + 1,
      column: null,
      found: `bytes ${bad.map((byte) => byte.toString(16).padStart(2, '0')).join(' ')} at offset ${String(decoded.offset)}`,
      expected: 'text in UTF-8 (with or without BOM), GB18030/GBK or UTF-16',
      mend: 'save the file as UTF-8, or remove it if it is not text',
    });
    return null;
  }
  const lines = cutLines(decoded.text);
  if (lines.every(isBlank)) {
    problems.push({
      rule: 'source-empty',
      file,
      line: 1,
      column: 1,
      found: bytes.length === 0 ? 'an empty file' : 'nothing but white space',
      expected: 'the text of one newspaper page',
      mend: 'put the text of the page in, or remove the file',
    });
    return null;
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { id, source: name, encoding: decoded.encoding, sha256, lines };
}

function unreadable(file: string, error: unknown): Diagnostic {
  return {
    rule: 'source-unreadable',
    file,
    line: null,
    column: null,
    found: error instanceof Error ? error.message : String(error),
    expected: 'a file or folder that can be read',
    mend: 'check the name and the permissions, or remove it from the sources folder',
  };
}

function stemOf(name: string): string {
  return path.posix.basename(name).replace(/\.[^.]*$/u, '');
}

function shown(folder: string, name: string): string {
  return path.posix.join(folder.split(path.sep).join('/'), name);
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
