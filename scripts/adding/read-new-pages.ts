import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { cutLines, type Encoding, isBlank, type Line } from '../source/page.ts';
import { decode, NotReadError, readPlainFile } from '../source/read-file.ts';

/** What lies where the editor pointed. */
export type Gathered = {
  /** Files to be read, each once, in the order of the arguments and then of their names. */
  readonly files: readonly string[];
  readonly refused: readonly Refusal[];
  /** Files of folders that are no page texts, or hidden. */
  readonly skipped: readonly string[];
};

/**
 * Finds the page texts among files and folders. A file that is named must be one; of a folder, those
 * that end in .txt are taken, hidden ones left out. Links are not followed: they could lead to
 * anything on the machine, and would publish it.
 *
 * @param args - paths, relative to `base` or absolute
 */
export async function gatherFiles(args: readonly string[], base: string): Promise<Gathered> {
  const files = new Set<string>();
  const refused: Refusal[] = [];
  const skipped: string[] = [];
  for (const arg of args) {
    const start = path.resolve(base, arg);
    const found = await lstat(start).catch((error: unknown) => error);
    if (found instanceof Error || !(typeof found === 'object' && found !== null)) {
      refused.push(unreachable(start, found));
    } else if ('isDirectory' in found && (found as Dirent).isDirectory()) {
      await gatherFolder(start, { files, refused, skipped });
    } else if (isText(start)) files.add(start);
    else {
      refused.push({
        file: start,
        reason: 'ending',
        found: `以 ${path.extname(start) || '别的字'} 结尾`,
        mend: '版面文字要存成 .txt 文件（另存为“纯文本”）',
      });
    }
  }
  return { files: [...files], refused, skipped };
}

async function gatherFolder(
  folder: string,
  into: { files: Set<string>; refused: Refusal[]; skipped: string[] },
): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    into.refused.push(unreachable(folder, error));
    return;
  }
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name);
    if (entry.name.startsWith('.')) {
      // What systems put into folders of their own accord; ._page.txt is no page.
      if (isText(file)) into.skipped.push(file);
    } else if (entry.isDirectory()) {
      // A folder named like a page is a mistake that nobody would see otherwise.
      if (isText(file)) into.refused.push(noFile(file, '一个文件夹'));
      await gatherFolder(file, into);
    } else if (isText(file)) into.files.add(file);
    else if (entry.isSymbolicLink()) into.refused.push(noFile(file, '一个链接'));
    else into.skipped.push(file);
  }
}

const isText = (file: string): boolean => /\.txt$/iu.test(file);

function noFile(file: string, found: string): Refusal {
  return { file, reason: 'no-file', found, mend: '把文件本身放到这里来' };
}

function unreachable(file: string, error: unknown): Refusal {
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return isMissing
    ? { file, reason: 'not-found', found: '', mend: '核对路径；可以把文件拖进终端窗口，不必手打' }
    : {
        file,
        reason: 'unreadable',
        found: error instanceof Error ? error.message : String(error),
        mend: '检查权限',
      };
}

/** A page text that can be read; it has no name in the archive yet. */
export type NewPage = {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
  readonly lines: readonly Line[];
};

/** A newspaper page has some ten thousand characters; a file of this many bytes is none. */
const largest = 4_000_000;

/** Characters that no newsprint has, of all; a text with more is none. */
const mostStrange = 0.05;

/** Reads one file, byte for byte, or says why it is no page text. */
export async function readNewPage(file: string): Promise<NewPage | Refusal> {
  let bytes: Uint8Array;
  try {
    const { size } = await lstat(file);
    if (size > largest) {
      return {
        file,
        reason: 'too-large',
        found: `${(size / 1_000_000).toFixed(1)} MB`,
        mend: '一个文件只放一个版面；拆开再加',
      };
    }
    bytes = readPlainFile(file);
  } catch (error) {
    return notRead(file, error);
  }
  const decoded = decode(bytes);
  if ('offset' in decoded) {
    return {
      file,
      reason: 'encoding',
      found: `第 ${String(decoded.offset + 1)} 个字节起读不成字`,
      mend: '用记事本打开看看；是文字，就另存为 UTF-8 再加',
    };
  }
  const lines = cutLines(decoded.text);
  if (lines.every(isBlank)) {
    return {
      file,
      reason: 'empty',
      found: bytes.length === 0 ? '空文件' : '只有空白',
      mend: '把版面的文字放进去，或者删去这个文件',
    };
  }
  const strange = decoded.text.length === 0 ? 0 : strangeShare(lines);
  if (strange > mostStrange) {
    return {
      file,
      reason: 'encoding',
      found: `${String(Math.round(strange * 100))}% 是控制字符`,
      mend: '这不像是文字；用记事本打开看看',
    };
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file, bytes, encoding: decoded.encoding, sha256, lines };
}

function strangeShare(lines: readonly Line[]): number {
  let strange = 0;
  let all = 0;
  for (const { text } of lines) {
    all += text.length;
    for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', at + 1)) strange++;
  }
  return all === 0 ? 0 : strange / all;
}

function notRead(file: string, error: unknown): Refusal {
  if (error instanceof NotReadError) {
    return error.why === 'changed'
      ? { file, reason: 'unreadable', found: '正有别的程序在写它', mend: '等它写完，再运行一次' }
      : { file, reason: 'no-file', found: '链接、文件夹或设备', mend: '把文件本身放到这里来' };
  }
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') {
    return { file, reason: 'not-found', found: '', mend: '核对路径' };
  }
  return {
    file,
    reason: 'unreadable',
    found: code === 'EACCES' ? '没有读它的权限' : String(code ?? error),
    mend: '检查权限',
  };
}

/** Why a file is not added, and what it is called in reports. */
export const refusalReasons = {
  'not-found': '没有这个文件',
  'no-file': '不是文件',
  ending: '不是 .txt',
  unreadable: '读不了',
  'too-large': '太大',
  empty: '没有字',
  encoding: '认不出编码，或者不是文字',
  'same-bytes': '已经有了，一个字节也不差',
  'same-text': '已经有了，文字相同',
  'name-unsafe': '文件名不能作网址',
  'name-taken': '文件名已被占用',
  'not-written': '写不进去',
} as const;
export type RefusalReason = keyof typeof refusalReasons;

/** A file that is not added: why, what was found, what to do about it. */
export type Refusal = {
  /** As it was given, or below the folder that was. */
  readonly file: string;
  readonly reason: RefusalReason;
  /** What was found, one phrase; may be empty. */
  readonly found: string;
  /** What to do, one sentence. */
  readonly mend: string;
};
