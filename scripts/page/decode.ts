import { isUtf8 } from 'node:buffer';
import type { Encoding } from './page.ts';

export type Decoded = { readonly text: string; readonly encoding: Encoding };

/** Where bytes stop making sense: `offset` is 0-based, in bytes. */
export type Undecodable = { readonly offset: number };

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
    return { text: new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes), encoding };
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

/** Line ends, digits and blanks have a NUL beside them in UTF-16, always on the same side. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  const enough = bytes.length / 200;
  if (odd > enough && even === 0) return 'utf-16le';
  if (even > enough && odd === 0) return 'utf-16be';
  return null;
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
