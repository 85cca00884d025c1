import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';

/**
 * Writes what the next build finds: all of it or, where this one is killed, what was there.
 *
 * @param file - absolute path; its folder is made
 * @param parts - written one after another: put together they would be in memory twice
 */
export function writeAside(file: string, parts: readonly Uint8Array[]): void {
  const aside = `${file}.${process.pid}`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    const handle = openSync(aside, 'w');
    try {
      for (const part of parts) writeFileSync(handle, part);
    } finally {
      closeSync(handle);
    }
    renameSync(aside, file);
  } finally {
    rmSync(aside, { force: true });
  }
}
