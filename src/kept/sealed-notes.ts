import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeAside } from './write-aside.ts';

/** Bytes of a SHA-256. */
const SEAL = 32;

/**
 * Writes notes for the next build, sealed with a digest of themselves: what is read back is what was
 * written, all of it and as this kind of notes, so that it need not be looked through again.
 *
 * @param file - absolute path
 * @param kind - what they are, in which form and, where it matters, by which program
 * @param notes - parts that are written one after another
 */
export function writeSealed(file: string, kind: string, ...notes: readonly Uint8Array[]): void {
  writeAside(file, [sealOf(kind, notes), ...notes]);
}

/**
 * @returns the notes, at the beginning of their memory; null where there are none, where they are
 *   cut off or damaged, or of another kind
 */
export function readSealed(file: string, kind: string): Uint8Array<ArrayBuffer> | null {
  let content: Buffer;
  try {
    content = readFileSync(file);
  } catch {
    return null;
  }
  if (!sealOf(kind, [content.subarray(SEAL)]).equals(content.subarray(0, SEAL))) return null;
  return new Uint8Array(content.subarray(SEAL));
}

function sealOf(kind: string, notes: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256').update(`${kind}\n`);
  for (const part of notes) hash.update(part);
  return hash.digest();
}
