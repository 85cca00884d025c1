import { join } from 'node:path';
import { type FileMark, markOfFile } from '../kept/same-file.ts';
import { filesIn } from './files-in.ts';
import { hashFiles } from './hash-files.ts';
import { SUM } from './hash-share.ts';
import { SumList } from './sum-list.ts';

/** The checksums of a folder. */
export type Checksums = {
  /** A line for each file, in the form that `sha256sum -c` reads. */
  readonly lines: readonly string[];
  /** By which the next time only new files are read. */
  readonly list: SumList;
  /** How many files were read. */
  readonly read: number;
};

/**
 * The checksums of all files of a folder.
 *
 * @param folder - absolute path
 * @param without - files that are left out, from the folder
 * @param known - of an earlier time: a file that is the very one of then is not read again
 * @param marks - of files that somebody looked at already
 */
export async function checksums(
  folder: string,
  without: readonly string[] = [],
  known: SumList = SumList.of(0),
  marks: ReadonlyMap<string, FileMark> = new Map(),
): Promise<Checksums> {
  const files = filesIn(folder).filter((file) => !without.includes(file));
  const list = SumList.of(files.length);
  const knownSum = known.finder();
  const unread: { readonly file: string; readonly at: number; readonly mark: FileMark }[] = [];
  for (const [at, file] of files.entries()) {
    const mark = marks.get(file) ?? markOfFile(join(folder, file));
    if (!mark) throw new Error(`${file} is gone while ${folder} is summed up`);
    const sum = knownSum(mark);
    if (sum) list.put(at, mark, sum);
    else unread.push({ file, at, mark });
  }
  unread.sort((one, other) => other.mark.bytes - one.mark.bytes);
  const sums = await hashFiles(
    folder,
    unread.map(({ file }) => file),
  );
  for (const [index, { at, mark }] of unread.entries()) {
    list.put(at, mark, sums.subarray(index * SUM, (index + 1) * SUM));
  }
  return {
    lines: files.map((file, at) => checksumLine(file, list.sumAt(at).toString('hex'))),
    list,
    read: unread.length,
  };
}

/** @param file - from the folder in which the checksums lie */
export const checksumLine = (file: string, sum: string): string => `${sum}  ${file}\n`;
