import { gzipSync } from 'node:zlib';
import { type Entry, shownOf } from '../record.ts';
import { recordFile, RECORDS, TOGETHER } from './records.ts';

/** A file; its path is from the root of the site. */
type RecordFile = { readonly path: string; readonly content: Uint8Array };

/**
 * @param entries - the pieces in the order of the index
 * @param first - the number of the first of them, a multiple of {@link TOGETHER}
 * @returns the files of their records, one after another
 */
export function* recordFiles(entries: Iterable<Entry>, first = 0): Generator<RecordFile> {
  let together: Entry[] = [];
  let count = first;
  const packed = (): RecordFile => ({
    path: `${RECORDS}/${recordFile(count - 1)}`,
    content: gzipSync(JSON.stringify(together), { level: 9 }),
  });
  for (const entry of entries) {
    together.push(shownOf(entry));
    count += 1;
    if (together.length < TOGETHER) continue;
    yield packed();
    together = [];
  }
  if (together.length > 0) yield packed();
}
