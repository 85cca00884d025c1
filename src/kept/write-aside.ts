import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';

/**
 * Writes what the next build finds: all of it or, where this one is killed, what was there.
 *
 * @param file - absolute path; its folder is made
 */
export function writeAside(file: string, content: string | Uint8Array): void {
  const aside = `${file}.${process.pid}`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(aside, content);
    renameSync(aside, file);
  } finally {
    rmSync(aside, { force: true });
  }
}
