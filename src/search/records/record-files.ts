import { gzipSync } from 'node:zlib';
import type { Entry } from '../record.ts';
import { recordFile, RECORDS } from './records.ts';

/** A file; its path is from the root of the site. */
type RecordFile = { readonly path: string; readonly content: Uint8Array };

/**
 * @param first - the number of the first of the pieces, a multiple of `TOGETHER`
 * @param entries - what is shown of up to `TOGETHER` pieces
 * @returns the file of their records
 */
export function recordsFile(first: number, entries: readonly Entry[]): RecordFile {
  return {
    path: `${RECORDS}/${recordFile(first)}`,
    content: gzipSync(JSON.stringify(entries), { level: 9 }),
  };
}
