import { shownOf, type Entry } from '../record.ts';
import { recordsFile } from '../records/record-files.ts';
import { TOGETHER } from '../records/records.ts';
import { twinFile } from '../shelf/twin-file.ts';
import type { EntryTaker } from './entry-pass.ts';
import type { Group, Outlet } from './outlet.ts';

/**
 * Makes the twins of the records, for a site that is opened from a folder. One whose records are as
 * they were is not made again.
 *
 * @param first - the number of the first piece, a multiple of {@link TOGETHER}
 * @param keyOf - gives the key of the records from one number on, to before another; they may be fewer
 */
export function recordTwins(
  first: number,
  keyOf: (from: number, to: number) => string,
  outlet: Outlet,
): EntryTaker {
  let from = first;
  /** The file that is being gathered; null where it is taken over. */
  let entries: Entry[] | null = null;
  let group: Group | undefined;

  async function close(): Promise<void> {
    if (entries === null) return;
    await outlet.write(twinFile(recordsFile(from, entries)), group);
    entries = null;
  }

  return {
    async wants(number) {
      if ((number - first) % TOGETHER === 0) {
        await close();
        from = number;
        group = { name: `records ${from / TOGETHER}`, key: keyOf(from, from + TOGETHER) };
        entries = (await outlet.take(group)) ? null : [];
      }
      return entries !== null;
    },
    take(entry) {
      entries?.push(shownOf(entry));
    },
    end: close,
  };
}
