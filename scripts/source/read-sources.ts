import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { pinyin } from 'pinyin-pro';
import type { Diagnostic } from '../diagnostics.ts';
import { cutLines, isBlank, type SourcePage } from './page.ts';
import { decode, type Decoded, NotReadError, readPlainFile } from './read-file.ts';

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
  for (const name of names.filter((it) => isSource(it))) {
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
    const page = readPage(folder, name, id, problems);
    if (page !== null) pages.push(page);
  }
  const records = new Map<string, RecordFile>();
  for (const name of withRecords ? names.filter((it) => isRecord(it)) : []) {
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
      const read = readText(folder, name, problems);
      if (read !== null) records.set(id, { file, text: read.text });
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
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const nameOf = (entry: Dirent) =>
      path.join(path.relative(folder, entry.parentPath), entry.name);
    // What lies in a folder that is linked here is not found; nobody would see that it is left out.
    for (const link of entries.filter((entry) => entry.isSymbolicLink())) {
      const target = await stat(path.join(folder, nameOf(link))).catch(() => null);
      if (target?.isDirectory() !== true || isRead(link.name)) continue;
      problems.push(
        unreadable(
          shown(folder, nameOf(link)),
          new NotReadError('no file', 'a link to another folder'),
        ),
      );
    }
    return entries.map((entry) => nameOf(entry).split(path.sep).join('/')).sort(byCodePoint);
  } catch (error) {
    problems.push(unreadable(folder, error));
    return [];
  }
}

function readPage(
  folder: string,
  name: string,
  id: string,
  problems: Diagnostic[],
): SourcePage | null {
  const read = readText(folder, name, problems);
  if (read === null) return null;
  const lines = cutLines(read.text);
  if (lines.every(isBlank)) {
    problems.push({
      rule: 'source-empty',
      file: shown(folder, name),
      line: 1,
      column: 1,
      found: read.bytes.length === 0 ? 'an empty file' : 'nothing but white space',
      expected: 'the text of one newspaper page',
      mend: 'put the text of the page in, or remove the file',
    });
    return null;
  }
  const sha256 = createHash('sha256').update(read.bytes).digest('hex');
  return { id, source: name, encoding: read.encoding, sha256, lines };
}

/** A source or a record as text; null where it cannot be read, which is then among the problems. */
function readText(
  folder: string,
  name: string,
  problems: Diagnostic[],
): (Decoded & { readonly bytes: Uint8Array }) | null {
  const file = shown(folder, name);
  let bytes: Uint8Array;
  try {
    bytes = readPlainFile(path.join(folder, name));
  } catch (error) {
    problems.push(unreadable(file, error));
    return null;
  }
  const decoded = decode(bytes);
  if ('text' in decoded) return { ...decoded, bytes };
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

function unreadable(file: string, error: unknown): Diagnostic {
  const found = error instanceof Error ? error.message : String(error);
  const place = { file, line: null, column: null, found };
  if (error instanceof NotReadError && error.why === 'changed') {
    return {
      ...place,
      rule: 'source-changed',
      expected: 'a file that stays as it is while it is read',
      mend: 'run the command again when nothing writes to the file',
    };
  }
  return {
    ...place,
    rule: 'source-unreadable',
    expected: 'a file or folder that can be read',
    mend:
      error instanceof NotReadError
        ? 'put the file itself here, or remove it from the sources folder'
        : 'check the name and the permissions, or remove it from the sources folder',
  };
}

const isSource = (name: string): boolean => /\.txt$/iu.test(name);
const isRecord = (name: string): boolean => /\.ya?ml$/iu.test(name);
const isRead = (name: string): boolean => isSource(name) || isRecord(name);

function stemOf(name: string): string {
  return path.posix.basename(name).replace(/\.[^.]*$/u, '');
}

function shown(folder: string, name: string): string {
  return path.posix.join(folder.split(path.sep).join('/'), name);
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** File systems have room for 255 bytes: an id, a line, what tells files of the site apart. */
const plainName = /^[0-9a-z][0-9a-z_-]{0,119}$/iu;

/** Names that Windows keeps for devices, whatever their ending. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

/**
 * The ASCII, URL-safe id of a page. A name that already is one stays as it is
 * (`000_dd514e408ba6e15e`), unless it is too long to have more put behind it; any other is romanised and given a few hexadecimal digits of its
 * own hash, so that 一版 and 壹版 do not meet: `安阳日报 第3版` → `an-yang-ri-bao-di-3-ban-…`.
 *
 * @param stem - file name without folder and ending
 */
export function pageIdOf(stem: string): string {
  if (plainName.test(stem) && !deviceName.test(stem)) return stem;
  const roman = pinyin(stem.normalize('NFKC'), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
  })
    .join('-')
    .toLowerCase()
    .replaceAll(/[^0-9a-z]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 60);
  const hash = createHash('sha256').update(stem).digest('hex').slice(0, 8);
  return roman === '' ? `page-${hash}` : `${roman}-${hash}`;
}
