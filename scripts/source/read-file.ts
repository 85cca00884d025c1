import { isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, lstatSync, openSync, readFileSync } from 'node:fs';
import type { Encoding } from './page.ts';

/** Why a file was not read; its message says what was found in its place. */
export class NotReadError extends Error {
  override name = 'NotReadError';
  readonly why: 'no file' | 'changed';

  constructor(why: NotReadError['why'], found: string) {
    super(found);
    this.why = why;
  }
}

/**
 * Reads a file that is nothing but a file. A link could lead to anything on the machine, and would
 * publish it; a pipe or a device may never end. At once: to wait for each step of thousands of files
 * takes several times as long.
 *
 * @returns its bytes, as they were at one moment
 * @throws NotReadError where it is something else, or changes while it is read; the file system's
 *   error where it cannot be read
 */
export function readPlainFile(path: string): Uint8Array {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) throw new NotReadError('no file', 'a link to another place');
  if (found.isDirectory()) throw new NotReadError('no file', 'a folder');
  if (!found.isFile()) throw new NotReadError('no file', 'a pipe or a device');
  const file = openSync(path, 'r');
  try {
    const before = fstatSync(file, { bigint: true });
    const bytes = readFileSync(file);
    const after = fstatSync(file, { bigint: true });
    if (before.mtimeNs !== after.mtimeNs || after.size !== BigInt(bytes.length)) {
      throw new NotReadError('changed', 'a file that was written to while it was read');
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}

export type Decoded = { readonly text: string; readonly encoding: Encoding };

/** Where bytes stop making sense: `offset` is 0-based, in bytes. */
type Undecodable = { readonly offset: number };

/**
 * Finds the encoding of a source and decodes it. Tried in this order, because each test is
 * stricter than the next: a byte order mark, UTF-16 by its NUL bytes, UTF-8, GB18030 (of
 * which GBK and GB2312 are parts).
 *
 * @returns the text without its byte order mark, or the offset of the first byte that fits
 *   none of the encodings
 */
export function decode(bytes: Uint8Array): Decoded | Undecodable {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return decodeAs('utf-8-bom', 'utf-8', bytes.subarray(3), 3);
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return decodeAs('utf-16le', 'utf-16le', bytes.subarray(2), 2);
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return decodeAs('utf-16be', 'utf-16be', bytes.subarray(2), 2);
  }
  const wide = utf16WithoutMark(bytes);
  if (wide !== null) return decodeAs(wide, wide, bytes, 0);
  if (isUtf8(bytes)) return decodeAs('utf-8', 'utf-8', bytes, 0);
  const asUtf8 = firstBadByte('utf-8', bytes);
  const national = decodeAs('gb18030', 'gb18030', bytes, 0);
  // Nearly all bytes decode as something in GB18030; the text of a Chinese paper keeps to the
  // GB2312 rows, which Big5, Shift-JIS or a picture do not.
  if ('text' in national && gb2312Share(bytes) >= 0.8) return national;
  return { offset: asUtf8 };
}

function decodeAs(
  encoding: Encoding,
  label: string,
  bytes: Uint8Array,
  skipped: number,
): Decoded | Undecodable {
  try {
    return {
      text: new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes),
      encoding,
    };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { offset: skipped + firstBadByte(label, bytes) };
  }
}

/** Offset of the byte at which decoding fails, found by halving: a decoder does not tell. */
function firstBadByte(label: string, bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = (good + bad + 1) >> 1;
    if (decodesSoFar(label, bytes.subarray(0, middle))) good = middle;
    else bad = middle - 1;
  }
  return good;
}

function decodesSoFar(label: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return false;
  }
}

/** UTF-16 without its mark: line ends and digits have NULs, and one side of the bytes is rows of Han. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0 || !bytes.includes(0)) return null;
  let little = 0;
  let big = 0;
  let nul = 0;
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const first = bytes[i] ?? 0;
    const second = bytes[i + 1] ?? 0;
    if (first === 0 || second === 0) nul++;
    // ASCII, CJK punctuation, the common Han rows, full-width forms: what a page is made of.
    if (isPageRow(second)) little++;
    if (isPageRow(first)) big++;
  }
  const units = bytes.length / 2;
  if (nul < units / 100 || Math.max(little, big) < units * 0.9) return null;
  return little > big ? 'utf-16le' : 'utf-16be';
}

function isPageRow(high: number): boolean {
  return (
    high === 0 || high === 0x20 || high === 0x30 || (high >= 0x4e && high <= 0x9f) || high === 0xff
  );
}

/** Share of the bytes above ASCII that form GB2312 characters. */
function gb2312Share(bytes: Uint8Array): number {
  let high = 0;
  let within = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[i + 1] ?? 0;
    high++;
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) within++;
    i++;
  }
  return high === 0 ? 1 : within / high;
}
