import { createHash } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { cutLines } from '../source/cut-lines.ts';
import { decode } from '../source/decode.ts';
import { isBlank, type Encoding, type Line } from '../source/page.ts';
import { NotReadError, readPlainFile } from '../source/read-plain-file.ts';
import type { Refusal } from './refusal.ts';

/** A page text that can be read; it has no name in the archive yet. */
export type Newcomer = {
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
export async function readNewcomer(file: string): Promise<Newcomer | Refusal> {
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
